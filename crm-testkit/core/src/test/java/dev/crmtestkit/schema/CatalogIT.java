package dev.crmtestkit.schema;

import static dev.crmtestkit.server.TestServer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.model.ActivityType;
import dev.crmtestkit.model.Column;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.model.DealStage;
import dev.crmtestkit.model.Reference;
import dev.crmtestkit.model.TaskPriority;
import dev.crmtestkit.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Compares the database with the model, and with the rules of the house. */
class CatalogIT {

  private static PGSimpleDataSource database = new PGSimpleDataSource();

  @BeforeAll
  static void build() {
    database = OneRowEach.newDatabase();
  }

  static List<CrmTable<?>> tables() {
    return CrmTable.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theColumnsOfATableAreThoseOfItsRecord(CrmTable<?> table) {
    assertThat(
            query(
                database,
                """
                select column_name, is_nullable,
                  case data_type when 'character varying' then 'text'
                    when 'timestamp with time zone' then 'timestamptz' else data_type end
                from information_schema.columns
                where table_schema = 'crm' and table_name = '%s' order by ordinal_position
                """
                    .formatted(table.name())))
        .isEqualTo(declaredColumns(table));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theForeignKeysOfATableAreItsReferences(CrmTable<?> table) {
    List<String> references = new ArrayList<>();
    for (Reference reference : table.references()) {
      references.add(reference.column() + " " + reference.parent().name());
    }
    assertThat(
            query(
                database,
                """
                select attname, confrelid::regclass from pg_constraint
                join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                where contype = 'f' and conrelid = '%s'::regclass order by attnum
                """
                    .formatted(table.name())))
        .isEqualTo(references);
  }

  @Test
  void everyConstraintAndIndexIsNamedByTheHouse() {
    assertThat(
            query(
                database,
                """
                select conname from pg_constraint
                where connamespace = 'crm'::regnamespace and contype <> 'n'
                  and conrelid::regclass::text not like 'databasechangelog%'
                union select relname from pg_index join pg_class on oid = indexrelid
                where relnamespace = 'crm'::regnamespace
                  and indrelid::regclass::text not like 'databasechangelog%'
                """))
        .hasSizeGreaterThan(60)
        .allMatch(name -> name.matches("(pk|uq|fk|ck|ix)_[a-z_]+"));
  }

  @Test
  void everyForeignKeyHasAnIndexThatLeadsWithIt() {
    assertThat(
            query(
                database,
                """
                select conname from pg_constraint where contype = 'f' and not exists (
                  select from pg_index
                  where indrelid = conrelid and indkey[0] = conkey[1] and indpred is null)
                """))
        .isEmpty();
  }

  @Test
  void theChecksKnowTheWordsOfTheModel() {
    assertThat(definition("ck_deals_stage_probability")).contains(pairs());
    assertThat(quotedWords("ck_activities_type"))
        .containsExactlyElementsOf(labels(ActivityType.values(), ActivityType::label));
    assertThat(quotedWords("ck_tasks_status"))
        .containsExactlyElementsOf(labels(TaskStatus.values(), TaskStatus::label));
    assertThat(quotedWords("ck_tasks_priority"))
        .containsExactlyElementsOf(labels(TaskPriority.values(), TaskPriority::label));
  }

  @Test
  void everyTableHasDefaultsForWhatNeedNotBeSaid() {
    assertThat(
            query(
                database,
                """
                select currency, stage, probability, value, quantity, discount, status, priority
                from deals, deal_products, tasks
                """))
        .containsExactly("USD prospecting 10 0.00 1 0.0000 pending medium");
  }

  private static List<String> declaredColumns(CrmTable<?> table) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column<?> column = table.columns().get(i);
      var component = table.rowType().getRecordComponents()[i];
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      String type = column.type().name().toLowerCase(Locale.ROOT);
      columns.add(column.name() + (nullable ? " YES " : " NO ") + type);
    }
    return columns;
  }

  private static String[] pairs() {
    return Stream.of(DealStage.values())
        .map(stage -> "'" + stage.label() + "'::text) AND (probability = " + stage.probability())
        .toArray(String[]::new);
  }

  private static <E> List<String> labels(E[] values, Function<E, String> label) {
    return Stream.of(values).map(label).toList();
  }

  private static List<String> quotedWords(String constraint) {
    String[] parts = definition(constraint).split("'", -1);
    List<String> words = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      words.add(parts[i]);
    }
    return words;
  }

  private static String definition(String constraint) {
    return query(
            database,
            "select pg_get_constraintdef(oid) from pg_constraint where conname = '%s'"
                .formatted(constraint))
        .get(0);
  }
}
