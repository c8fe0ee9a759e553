package dev.crmtestkit.repair;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A system catalog in which a change beyond rows leaves a trace.
 *
 * @param relation its name
 * @param filter which of its rows tell of this database: the large catalogs are asked for what
 *     users made only, by their index
 * @param name an expression that says in words what a row {@code t} is about
 */
record Catalog(String relation, String filter, String name) {

  private static final String ALL_ROWS = "true";
  private static final String OF_USERS = "oid >= 16384";

  /** Those that every table has, such as ctid, tell of nothing but their rights. */
  private static final String OWN_COLUMNS =
      "attrelid >= 16384 and (attnum > 0 or attacl is not null)";

  private static final String THIS_DATABASE =
      "(select d.oid from pg_catalog.pg_database d where d.datname = current_database())";

  /**
   * Slow to get, and free of what changes when a table is merely rewritten (TRUNCATE, VACUUM FULL,
   * REINDEX): numbers of files, of objects that a rewrite replaces, and statistics. Names stand for
   * the objects themselves. Temporary tables belong to sessions, out-of-line ones to others.
   */
  private static final String CONTENTS =
      """
      select thing, md5(string_agg(definition, ',' order by definition))
        from (select %s as thing,
                     (to_jsonb(t) - '{oid,relfilenode,relpages,reltuples,relallvisible,
                        relallfrozen,relfrozenxid,relminmxid,reltoastrelid,indexrelid,conindid,
                        indcheckxmin,atthasmissing,attmissingval,datname,datfrozenxid,datminmxid,
                        setdatabase,dbid,attrelid,tgconstrindid}'::text[])::text as definition
                from pg_catalog.%s t
               where %s) things
       where thing !~ 'pg_toast|pg_temp'
       group by thing
      """;

  /** Those that every server has, and those that only newer ones or superusers see. */
  static List<Catalog> all() {
    return Stream.of(
            relations(), schemaObjects(), programs(), replication(), texts(), database().stream())
        .flatMap(catalogs -> catalogs)
        .toList();
  }

  /** What the catalog says now, thing by thing. */
  Things contents(Connection connection) throws SQLException {
    return Things.of(connection, CONTENTS.formatted(name, relation, filter));
  }

  private static Stream<Catalog> relations() {
    return Stream.of(
        objects("pg_namespace", "nspname !~ '^pg_(toast_)?temp_'"),
        objects("pg_class", "relpersistence <> 't'"),
        new Catalog("pg_attribute", OWN_COLUMNS, relation("attrelid", "attnum")),
        new Catalog("pg_index", "indexrelid >= 16384", relation("indexrelid", "0")),
        new Catalog("pg_inherits", ALL_ROWS, relation("inhrelid", "0")),
        new Catalog("pg_partitioned_table", ALL_ROWS, relation("partrelid", "0")),
        new Catalog("pg_foreign_table", ALL_ROWS, relation("ftrelid", "0")),
        new Catalog("pg_sequence", ALL_ROWS, relation("seqrelid", "0")));
  }

  private static Stream<Catalog> schemaObjects() {
    return Stream.concat(
        Stream.of("pg_attrdef", "pg_constraint", "pg_trigger", "pg_rewrite", "pg_policy", "pg_type")
            .map(name -> objects(name, OF_USERS)),
        Stream.of(
            new Catalog("pg_enum", ALL_ROWS, identity("pg_type", "t.enumtypid", "0")),
            new Catalog("pg_range", "rngtypid >= 16384", identity("pg_type", "t.rngtypid", "0")),
            objects("pg_statistic_ext", ALL_ROWS)));
  }

  private static Stream<Catalog> programs() {
    return Stream.concat(
        Stream.of("pg_proc", "pg_operator", "pg_opclass", "pg_opfamily", "pg_cast", "pg_collation")
            .map(name -> objects(name, OF_USERS)),
        Stream.concat(
            Stream.of("pg_conversion", "pg_ts_config", "pg_ts_dict", "pg_ts_parser")
                .map(name -> objects(name, OF_USERS)),
            Stream.of("pg_language", "pg_extension", "pg_event_trigger", "pg_transform", "pg_am")
                .map(name -> objects(name, ALL_ROWS))));
  }

  private static Stream<Catalog> replication() {
    return Stream.of(
            "pg_publication",
            "pg_publication_rel",
            "pg_publication_namespace",
            "pg_foreign_data_wrapper",
            "pg_foreign_server",
            "pg_user_mapping",
            "pg_default_acl")
        .map(name -> objects(name, ALL_ROWS));
  }

  private static Stream<Catalog> texts() {
    return Stream.of(
        new Catalog(
            "pg_description",
            "objoid >= 16384 or objoid = 2200", // the schema public is older than all users
            "'comment on ' || " + object("t.classoid", "t.objoid", "t.objsubid")),
        new Catalog(
            "pg_seclabel",
            ALL_ROWS,
            "'label of ' || " + object("t.classoid", "t.objoid", "t.objsubid")),
        new Catalog("pg_largeobject_metadata", ALL_ROWS, "'large object ' || t.oid"),
        new Catalog("pg_largeobject", ALL_ROWS, "'large object ' || t.loid"));
  }

  /** Rows about this database in catalogs that all databases share. */
  private static List<Catalog> database() {
    return List.of(
        new Catalog("pg_database", "datname = current_database()", "'database'"),
        new Catalog(
            "pg_db_role_setting",
            "setdatabase = " + THIS_DATABASE,
            "'settings of the database'"
                + " || coalesce(' for ' || nullif(t.setrole, 0)::regrole::text, '')"),
        new Catalog(
            "pg_shdescription", "objoid = " + THIS_DATABASE, "'comment on the database'::text"),
        new Catalog(
            "pg_shdepend",
            "dbid = " + THIS_DATABASE,
            "'owner or rights of ' || " + object("t.classid", "t.objid", "t.objsubid")));
  }

  private static Catalog objects(String relation, String filter) {
    return new Catalog(relation, filter, identity(relation, "t.oid", "0"));
  }

  private static String relation(String oid, String column) {
    return identity("pg_class", "t." + oid, column.equals("0") ? column : "t." + column);
  }

  private static String identity(String catalog, String oid, String column) {
    return object("'pg_catalog." + catalog + "'::regclass", oid, column);
  }

  private static String object(String catalog, String oid, String column) {
    return "(select i.type || ' ' || i.identity from pg_catalog.pg_identify_object(%s, %s, %s) i)"
        .formatted(catalog, oid, column);
  }
}
