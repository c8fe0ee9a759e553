package dev.crmtestkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;

/** Collects the attributes that hold for a test, from the weakest level to the strongest. */
final class Levels {

  private Levels() {}

  /** For the tests of a class: what stands around it, above it and on it. */
  static Attributes of(Class<?> testClass) {
    Attributes enclosing =
        isNested(testClass) ? of(testClass.getEnclosingClass()) : Attributes.NONE;
    return enclosing.overriddenBy(inherited(testClass));
  }

  /** Whether the tests of a class have a data set at all. */
  static boolean isAnnotated(Class<?> testClass) {
    return AnnotationSupport.isAnnotated(testClass, CrmDataset.class)
        || (isNested(testClass) && isAnnotated(testClass.getEnclosingClass()));
  }

  /** What stands on a method alone. */
  static Attributes of(Method method) {
    String element = method.getDeclaringClass().getName() + "." + method.getName() + "()";
    return on(method, element, new HashSet<>());
  }

  /** What stands on a class alone. */
  static Attributes on(Class<?> testClass) {
    return on(testClass, testClass.getName(), new HashSet<>());
  }

  private static boolean isNested(Class<?> testClass) {
    return testClass.getEnclosingClass() != null
        && !Modifier.isStatic(testClass.getModifiers())
        && AnnotationSupport.isAnnotated(testClass, Nested.class);
  }

  private static Attributes inherited(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    Attributes merged = parent == null ? Attributes.NONE : inherited(parent);
    for (Class<?> implemented : type.getInterfaces()) {
      merged = merged.overriddenBy(inherited(implemented));
    }
    return merged.overriddenBy(on(type));
  }

  /** What annotations carry gives way to the annotation itself, and so on inwards. */
  private static Attributes on(AnnotatedElement place, String element, Set<Class<?>> seen) {
    Attributes merged = Attributes.NONE;
    for (Annotation annotation : place.getDeclaredAnnotations()) {
      Class<? extends Annotation> type = annotation.annotationType();
      if (type != CrmDataset.class && !isOfJava(type) && seen.add(type)) {
        merged = merged.overriddenBy(on(type, element, seen));
      }
    }
    CrmDataset dataset = place.getDeclaredAnnotation(CrmDataset.class);
    return dataset == null ? merged : merged.overriddenBy(Attributes.of(dataset, element));
  }

  /** Those carry nothing of ours, but themselves. */
  private static boolean isOfJava(Class<?> type) {
    return type.getName().startsWith("java.");
  }
}
