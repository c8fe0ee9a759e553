package dev.crmtestkit.embedded;

import dev.crmtestkit.model.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The directories in which servers may run, the best first. */
record Workplaces(List<Workplace> list) {

  /** What the schema and a few ten thousand rows need. */
  private static final long SMALL_BYTES = 64L << 20;

  /** What an empty database and a moderate amount of data need. */
  private static final long UNKNOWN_BYTES = 256L << 20;

  Workplaces {
    list = List.copyOf(list);
  }

  /** Memory, where it can be used like a directory, then the directory for temporary files. */
  static Workplaces ofThisUser() {
    String name = "crm-testkit-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    Workplace disk = new Workplace(temporary.resolve(name), false);
    Path memory = Path.of("/dev/shm");
    return new Workplaces(
        Files.isWritable(memory)
            ? List.of(new Workplace(memory.resolve(name), true), disk)
            : List.of(disk));
  }

  /** A directory for a database of {@code bytes}. */
  OwnedDirectory take(long bytes) throws IOException {
    return take(bytes, list);
  }

  /** A directory for a database that is known to stay small. */
  OwnedDirectory takeForSmall() throws IOException {
    return take(SMALL_BYTES);
  }

  /**
   * A directory for a database that may outgrow the memory: the last place, which is on the disk,
   * comes first.
   */
  OwnedDirectory takeForUnknownSize() throws IOException {
    List<Workplace> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return take(UNKNOWN_BYTES, reversed);
  }

  /**
   * The place that is there when there is no other, for programs: nobody else may put them there.
   */
  Path lastResort() throws IOException {
    Path root = list.get(list.size() - 1).root();
    DirectoryAccess.createPrivate(root);
    try {
      DirectoryAccess.requirePrivate(root);
    } catch (IOException notOurs) {
      throw new CrmException(
          "no programs are started from "
              + root
              + " ("
              + notOurs.getMessage()
              + "); delete it or name another directory with -Djava.io.tmpdir",
          notOurs);
    }
    return root;
  }

  /** Clears away what dead JVMs have left. */
  void sweep(Consumer<String> notices) throws IOException {
    for (Workplace workplace : list) {
      workplace.sweep(notices);
    }
  }

  private static OwnedDirectory take(long bytes, List<Workplace> places) throws IOException {
    List<String> refusals = new ArrayList<>();
    for (Workplace place : places) {
      if (!place.hasRoomFor(bytes)) {
        refusals.add(place.root() + " has too little space");
        continue;
      }
      try {
        return place.take();
      } catch (IOException refusal) {
        refusals.add(refusal.toString());
      }
    }
    throw new CrmException(
        "a database server needs a directory with "
            + (bytes >> 20)
            + " MB of free space, but "
            + String.join(", and ", refusals)
            + "; free some space or name another directory with -Djava.io.tmpdir",
        null);
  }
}
