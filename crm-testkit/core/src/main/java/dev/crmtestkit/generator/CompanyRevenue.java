package dev.crmtestkit.generator;

import dev.crmtestkit.model.Company;
import java.math.BigDecimal;

/**
 * What a company has bought.
 *
 * @param revenue the values of its won deals together
 */
public record CompanyRevenue(Company company, BigDecimal revenue) {}
