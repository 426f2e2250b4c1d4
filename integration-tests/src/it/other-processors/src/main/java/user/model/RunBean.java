package user.model;

public final class RunBean {
    private final long seed;
    private final int epochs;

    public RunBean(long seed, int epochs) {
        this.seed = seed;
        this.epochs = epochs;
    }

    public long getSeed() {
        return seed;
    }

    public int getEpochs() {
        return epochs;
    }
}
