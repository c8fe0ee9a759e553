package dev.crmtestkit.load;

import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.generator.IdGap;
import dev.crmtestkit.model.CrmTable;
import java.util.Map;
import java.util.Optional;

/**
 * The data set that a database holds.
 *
 * @param spec as of the present of its rows
 * @param gaps the ids that people had taken when it first lived on; empty until then
 */
record HeldDataSet(CrmSpec spec, Optional<Map<CrmTable<?>, IdGap>> gaps) {}
