// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.List;
import java.util.stream.Stream;

/** A database that can be told to refuse what is written, and whose waiting transactions can be killed. */
final class Conflicts {

    static final Conflicts POSTGRESQL = new Conflicts(
            TestDatabase.POSTGRESQL,
            """
            create function refuse() returns trigger language plpgsql as $$ begin
              if nextval('tries') <= %d or %s then raise 'on purpose' using errcode = '40001'; end if;
              return new;
            end $$;
            create trigger refuse before insert on flipper_gates for each row execute function refuse()""",
            "select pid from pg_stat_activity where wait_event_type = 'Lock'",
            "select pg_terminate_backend(%s)");

    static final Conflicts MARIADB = new Conflicts(
            TestDatabase.MARIADB,
            """
            create trigger refuse before insert on flipper_gates for each row
              if nextval(tries) <= %d or %s then signal sqlstate '40001'; end if""",
            "select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'",
            "kill connection %s");

    private final TestDatabase database;
    private final String trigger;
    private final String waiting;
    private final String kill;

    private Conflicts(TestDatabase database, String trigger, String waiting, String kill) {
        this.database = database;
        this.trigger = trigger;
        this.waiting = waiting;
        this.kill = kill;
    }

    static Stream<Conflicts> servers() {
        return Stream.of(POSTGRESQL, MARIADB);
    }

    TestDatabase database() {
        return database;
    }

    /** Rolls back so many inserts as if they could not be put into a line. */
    void first(int count) {
        when(count, "1 = 0");
    }

    /** Rolls back every insert of which this is true. */
    void when(String condition) {
        when(0, condition);
    }

    /** A sequence goes on after a rollback, so that tries can be counted. */
    private void when(int count, String condition) {
        database.run("create sequence tries");
        database.run(String.format(trigger, count, condition));
    }

    /** Returns how many inserts were tried since the last question. */
    int tries() {
        String next = this == MARIADB ? "nextval(tries)" : "nextval('tries')";
        int tries = Integer.parseInt(database.rows("select " + next).get(0).get(0)) - 1;
        database.run("alter sequence tries restart with 1");
        return tries;
    }

    List<List<String>> waiting() {
        return database.rows(waiting);
    }

    void killWaiting() {
        waiting().forEach(row -> database.run(String.format(kill, row.get(0))));
    }

    /** Returns the name of the database, for the names of tests. */
    @Override
    public String toString() {
        return database.toString();
    }
}
