package dev.crmtestkit.junit;

import dev.crmtestkit.lane.Lane;
import dev.crmtestkit.lane.LanePool;
import dev.crmtestkit.testkit.TestServers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of this JVM share: the servers, and the lanes whose address an application knows.
 * It is the one thing here that is static and changes, since an application asks for its database
 * where no extension was asked yet and no store of JUnit is at hand. Safe for use by several
 * threads.
 */
final class SharedLanes {

  static final SharedLanes OF_THIS_JVM = new SharedLanes();

  private final AtomicInteger templatesBuilt = new AtomicInteger();
  private final Map<Class<?>, Reservation> reservations = new HashMap<>();
  private final Map<Class<?>, ClassScope> scopes = new HashMap<>();
  private Function<String, Optional<String>> configuration = PlatformProperties::find;
  private @Nullable TestServers source;
  private int runs;

  private SharedLanes() {}

  /**
   * @param configured finds what JUnit's configuration says
   */
  synchronized void runBegins(Function<String, Optional<String>> configured) {
    runs++;
    configuration = configured;
  }

  /** With the last run everything ends. */
  synchronized void runEnds() {
    runs--;
    TestServers old = source;
    if (runs == 0) {
      reservations.clear();
      source = null;
      configuration = PlatformProperties::find;
      if (old != null) {
        old.close();
      }
    }
  }

  LanePool pool(Dataset dataset) {
    return source().lanes(dataset.request());
  }

  String server(Dataset dataset) {
    return source().describe(dataset.request());
  }

  /** See {@link TestServers#leave}. */
  String leaveServer(Dataset dataset) {
    return source().leave(dataset.request());
  }

  int templatesBuilt() {
    return templatesBuilt.get();
  }

  /** The lane that an application on behalf of {@code testClass} works with, from now on. */
  Lane reserve(Class<?> testClass, Dataset dataset) {
    ClassScope running;
    synchronized (this) {
      Reservation known = reservations.get(testClass);
      if (known != null) {
        return known.lane();
      }
      running = scopes.get(testClass);
    }
    // Outside of the lock, for it may take long.
    Lane lane = running == null ? pool(dataset).borrow() : running.ownLane();
    return reserve(testClass, new Reservation(lane, dataset), running != null);
  }

  private synchronized Lane reserve(Class<?> testClass, Reservation made, boolean isRunning) {
    Reservation known = reservations.putIfAbsent(testClass, made);
    if (known != null) {
      if (!isRunning) {
        made.lane().giveBack(); // somebody else was quicker
      }
      return known.lane();
    }
    if (isRunning) {
      made.claim(testClass);
    }
    return made.lane();
  }

  /**
   * Notes that the tests of a class begin, and gives it the lane that was reserved for it or for a
   * class that it extends.
   */
  synchronized Optional<Reservation> enter(ClassScope scope) {
    scopes.putIfAbsent(scope.testClass(), scope);
    for (Class<?> type = scope.testClass(); type != null; type = type.getSuperclass()) {
      Reservation reservation = reservations.get(type);
      if (reservation != null && reservation.dataset().equals(scope.dataset())) {
        reservation.claim(scope.testClass());
        return Optional.of(reservation);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the lane of {@code scope} is known to an application, so that nobody else may have it.
   */
  synchronized boolean leave(ClassScope scope, @Nullable Lane lane) {
    scopes.remove(scope.testClass(), scope);
    Optional<Reservation> reservation = reservationOf(lane);
    reservation.ifPresent(Reservation::release);
    return reservation.isPresent();
  }

  synchronized boolean isReserved(Lane lane) {
    return reservationOf(lane).isPresent();
  }

  private Optional<Reservation> reservationOf(@Nullable Lane lane) {
    return reservations.values().stream().filter(one -> one.lane() == lane).findAny();
  }

  private synchronized TestServers source() {
    TestServers known = source;
    if (known == null) {
      known = TestServers.open(configuration, templatesBuilt::incrementAndGet);
      source = known;
    }
    return known;
  }
}
