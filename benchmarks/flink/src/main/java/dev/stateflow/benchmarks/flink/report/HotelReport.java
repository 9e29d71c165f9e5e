package dev.stateflow.benchmarks.flink.report;

import dev.stateflow.benchmarks.flink.hotel.HotelByHand;
import dev.stateflow.benchmarks.flink.hotel.HotelWork;
import dev.stateflow.benchmarks.flink.hotel.StateflowHotel;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;

/** The hotels: see {@code benchmarks/flink/README.md}. */
public final class HotelReport {
    private HotelReport() {}

    public static void main(String[] arguments) throws Exception {
        Comparison.run(
                arguments,
                "hotel.flink.bundle",
                List.of(HotelWork.values()),
                (bundle, loader, byHand) -> List.of(
                        new StateflowHotel(bundle, CompiledApplication.load(loader), loader), new HotelByHand(byHand)));
    }
}
