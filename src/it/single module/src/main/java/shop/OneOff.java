package shop;

public final class OneOff implements Discount {
    @Override
    public int apply(int total) {
        return total - 1;
    }
}
