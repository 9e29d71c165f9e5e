package dev.stateflow.runtime.core.codec;

import org.jspecify.annotations.Nullable;

/** Copies are what writing and reading gives. */
class CollectionCopyTest extends CollectionCodecTest {
    private static final ValueCodec CODEC = Codecs.values(Samples.APPLICATION);

    @Override
    @Nullable
    Object afterwards(@Nullable Object value) {
        return CODEC.copy(value);
    }
}
