package org.sitrep.flink.item;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** The types of the streams, as Flink wants to know them. */
public final class Types {
    /** Items on their way to a coder. */
    public static final TypeInformation<Item> ITEM = new LaidOut<>(Item.class, ItemLayout.INSTANCE);

    /** Lines behind it. */
    public static final TypeInformation<Line> LINE = new LaidOut<>(Line.class, LineLayout.INSTANCE);

    private Types() {}

    private static final class LaidOut<T> extends TypeInformation<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final Layout<T> layout;

        LaidOut(Class<T> type, Layout<T> layout) {
            this.type = type;
            this.layout = layout;
        }

        @Override
        public boolean isBasicType() {
            return false;
        }

        @Override
        public boolean isTupleType() {
            return false;
        }

        @Override
        public int getArity() {
            return 1;
        }

        @Override
        public int getTotalFields() {
            return 1;
        }

        @Override
        public Class<T> getTypeClass() {
            return type;
        }

        @Override
        public boolean isKeyType() {
            return false;
        }

        @Override
        public TypeSerializer<T> createSerializer(SerializerConfig config) {
            return layout;
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LaidOut<?> that && that.type.equals(type);
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }

        @Override
        public boolean canEqual(Object other) {
            return other instanceof LaidOut<?>;
        }
    }
}
