package shop;

public interface Discount {
    int apply(int total);
}
