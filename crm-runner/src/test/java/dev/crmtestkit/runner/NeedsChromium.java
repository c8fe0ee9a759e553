package dev.crmtestkit.runner;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests where Chromium and its driver are not installed, except in CI: there they must be.
 */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if ("true".equals(System.getenv("CI"))) {
        return ConditionEvaluationResult.enabled("CI has Chromium, or fails");
      }
      return Browser.isInstalled()
          ? ConditionEvaluationResult.enabled("Chromium is installed")
          : ConditionEvaluationResult.disabled("no chromium and chromedriver are on the path");
    }
  }
}
