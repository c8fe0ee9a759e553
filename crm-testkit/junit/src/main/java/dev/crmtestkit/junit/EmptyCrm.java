package dev.crmtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The schema without a row. With {@link CrmDataset} on the same element, such as
 * {@code @EmptyCrm @CrmDataset(products = 5)}, those tables are filled that it names.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@CrmDataset(
    companies = 0,
    contacts = 0,
    deals = 0,
    products = 0,
    dealProducts = 0,
    activities = 0,
    notes = 0,
    tasks = 0,
    contactEmails = 0,
    contactPhones = 0)
public @interface EmptyCrm {}
