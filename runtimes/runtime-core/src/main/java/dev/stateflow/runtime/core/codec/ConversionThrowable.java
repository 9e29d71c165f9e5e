package dev.stateflow.runtime.core.codec;

import java.util.IllegalFormatConversionException;

/**
 * An {@link IllegalFormatConversionException}, which tells of a class. One that the codec does not know is told of by the nearest superclass that it knows: the
 * exception is what handlers look for, not the class in it.
 */
final class ConversionThrowable extends ThrowableTypes.Common {
    private final Types types;

    ConversionThrowable(Types types) {
        this.types = types;
    }

    @Override
    void writeHead(Object node, ByteWriter out, GraphWriter graph) {
        IllegalFormatConversionException thrown = (IllegalFormatConversionException) node;
        out.writeUnsigned(thrown.getConversion());
        types.classes().write(known(thrown.getArgumentClass()), out, graph);
    }

    private Class<?> known(Class<?> type) {
        if (types.isNameable(ClassLeaf.innermost(type).getName())) {
            return type;
        }
        Class<?> superclass = type.getSuperclass();
        return superclass == null ? Object.class : known(superclass);
    }

    @Override
    Object readHead(ByteReader in, GraphReader graph) {
        char conversion = (char) in.readUnsigned();
        return new IllegalFormatConversionException(conversion, types.classes().read(in, graph));
    }
}
