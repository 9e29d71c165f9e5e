package dev.stateflow.runtime.core.codec;

import java.util.IllegalFormatConversionException;

/**
 * An {@link IllegalFormatConversionException}, which tells of a class. One that the codec does not know is told of by the nearest superclass that it knows: the
 * exception is what handlers look for, not the class in it.
 */
final class ConversionThrowable extends ThrowableTypes.Common {
    private final Types types;
    private final ClassLeaf classes;

    ConversionThrowable(Types types) {
        this.types = types;
        this.classes = new ClassLeaf(types);
    }

    @Override
    void writeHead(Object node, ByteWriter out, GraphWriter graph) {
        IllegalFormatConversionException thrown = (IllegalFormatConversionException) node;
        out.writeUnsigned(thrown.getConversion());
        classes.write(known(thrown.getArgumentClass()), out, graph);
    }

    private Class<?> known(Class<?> type) {
        Class<?> innermost = type;
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        if (types.isNameable(innermost.getName())) {
            return type;
        }
        Class<?> superclass = type.getSuperclass();
        return superclass == null ? Object.class : known(superclass);
    }

    @Override
    Object readHead(ByteReader in, GraphReader graph) {
        char conversion = (char) in.readUnsigned();
        return new IllegalFormatConversionException(conversion, classes.read(in, graph));
    }
}
