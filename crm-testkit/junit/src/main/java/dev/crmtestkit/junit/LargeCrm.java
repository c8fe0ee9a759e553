package dev.crmtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fifty times the standard data set, 100,000 rows, for tests that ask how long something takes.
 * What else {@link CrmDataset} says on the same element comes on top.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@CrmDataset(
    companies = 5_000,
    contacts = 25_000,
    deals = 10_000,
    products = 2_500,
    dealProducts = 15_000,
    activities = 20_000,
    notes = 15_000,
    tasks = 7_500)
public @interface LargeCrm {}
