package dev.crmtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A data set that can be looked at as a whole: 105 rows, 5 of them companies. What else {@link
 * CrmDataset} says on the same element comes on top.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@CrmDataset(
    companies = 5,
    contacts = 20,
    deals = 10,
    products = 10,
    dealProducts = 15,
    activities = 20,
    notes = 15,
    tasks = 10)
public @interface SmallCrm {}
