package dev.crmtestkit.runner.describe;

/** Lengths and shades made of characters. */
enum Bar {
  /** Blocks of an eighth of a column each. */
  BLOCKS(" ░▒▓█") {
    @Override
    String of(double share, int width) {
      long eighths = share > 0 ? Math.max(1, Math.round(share * width * 8)) : 0;
      String rest = eighths % 8 == 0 ? "" : Character.toString('█' + (int) (8 - eighths % 8));
      return "█".repeat((int) (eighths / 8)) + rest;
    }
  },

  SIGNS(" .:+#") {
    @Override
    String of(double share, int width) {
      return "#".repeat(share > 0 ? (int) Math.max(1, Math.round(share * width)) : 0);
    }
  };

  private final String shades;

  Bar(String shades) {
    this.shades = shades;
  }

  /** A bar that takes {@code share} of {@code width}; what is more than nothing can be seen. */
  abstract String of(double share, int width);

  /** A field as dark as {@code share} is large. */
  String shade(double share) {
    return shades.substring(level(share), level(share) + 1);
  }

  private int level(double share) {
    return (int) Math.ceil(share * (shades.length() - 1));
  }
}
