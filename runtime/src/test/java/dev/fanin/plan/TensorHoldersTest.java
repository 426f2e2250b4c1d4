package dev.fanin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Tensor;
import dev.fanin.nn.Linear;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can hold a tensor: it is checked before anything is written, filled where it is there and created where it may be. */
class TensorHoldersTest {
    private static final String NEEDED = " elements, but needs 2 elements of %s, shape [2].";

    /**
     * A kind of holder.
     *
     * @param create one with so many elements
     * @param hold gives it to a plan, without a way to assign
     * @param holdOrAssign gives it, or null, to a plan with a way to assign
     */
    record Holder(DType dtype, Function<Integer, Object> create, Attachment hold, Assignable holdOrAssign) {
        @Override
        public String toString() {
            return create.apply(0).getClass().getSimpleName() + " of " + dtype;
        }
    }

    interface Attachment {
        TensorPlan attach(TensorPlan plan, Object holder);
    }

    interface Assignable {
        TensorPlan attach(TensorPlan plan, Object holder, Consumer<Object> assign);
    }

    static Stream<Holder> holders() {
        return Stream.of(
                new Holder(
                        DType.FLOAT32,
                        float[]::new,
                        (plan, holder) -> plan.in((float[]) holder),
                        (plan, holder, assign) -> plan.in((float[]) holder, assign::accept)),
                new Holder(
                        DType.FLOAT64,
                        double[]::new,
                        (plan, holder) -> plan.in((double[]) holder),
                        (plan, holder, assign) -> plan.in((double[]) holder, assign::accept)),
                new Holder(
                        DType.INT64,
                        long[]::new,
                        (plan, holder) -> plan.in((long[]) holder),
                        (plan, holder, assign) -> plan.in((long[]) holder, assign::accept)),
                new Holder(
                        DType.FLOAT32,
                        FloatBuffer::allocate,
                        (plan, holder) -> plan.in((FloatBuffer) holder),
                        (plan, holder, assign) -> plan.in((FloatBuffer) holder, assign::accept)),
                new Holder(
                        DType.FLOAT64,
                        DoubleBuffer::allocate,
                        (plan, holder) -> plan.in((DoubleBuffer) holder),
                        (plan, holder, assign) -> plan.in((DoubleBuffer) holder, assign::accept)),
                new Holder(
                        DType.INT64,
                        LongBuffer::allocate,
                        (plan, holder) -> plan.in((LongBuffer) holder),
                        (plan, holder, assign) -> plan.in((LongBuffer) holder, assign::accept)),
                new Holder(
                        DType.FLOAT32,
                        length -> Tensor.zeros(DType.FLOAT32, length),
                        (plan, holder) -> plan.in((Tensor) holder),
                        (plan, holder, assign) -> plan.in((Tensor) holder, assign::accept)));
    }

    /** A plan of a vector of 2 elements, filled with ones. */
    private static ModelPlan plan(DType declared, Function<TensorPlan, TensorPlan> attach) {
        return Plans.of(
                TensorHoldersTest.class,
                attach,
                (attachment, parts) -> attachment
                        .apply(parts.dataType(declared)
                                .tensor("n", Linear.class)
                                .parameter("weight", 2))
                        .ones());
    }

    private static double[] elements(Object holder) {
        if (holder instanceof Tensor tensor) {
            return tensor.toDoubleArray();
        }
        Object array = holder instanceof Buffer buffer ? buffer.array() : holder;
        double[] elements = new double[Array.getLength(array)];
        Arrays.setAll(elements, i -> ((Number) Array.get(array, i)).doubleValue());
        return elements;
    }

    @ParameterizedTest
    @MethodSource("holders")
    void whatIsThereIsFilled(Holder kind) {
        for (boolean assignable : new boolean[] {false, true}) {
            Object held = kind.create.apply(2);
            plan(
                            kind.dtype,
                            plan -> assignable
                                    ? kind.holdOrAssign.attach(plan, held, created -> {
                                        throw new AssertionError("assigned, although there is one");
                                    })
                                    : kind.hold.attach(plan, held))
                    .resetParameters(Generator.manualSeed(0));

            assertThat(elements(held)).containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("holders")
    void whatIsMissingIsCreatedAndAssigned(Holder kind) {
        List<Object> assigned = new ArrayList<>();
        plan(kind.dtype, plan -> kind.holdOrAssign.attach(plan, null, assigned::add))
                .resetParameters(Generator.manualSeed(0));

        assertThat(assigned)
                .singleElement()
                .satisfies(created -> assertThat(elements(created)).containsExactly(1, 1));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void whatIsMissingAndCannotBeAssignedIsRefused(Holder kind) {
        ModelPlan plan = plan(kind.dtype, tensor -> kind.hold.attach(tensor, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.resetParameters(Generator.manualSeed(0)))
                .withMessageContaining(".n: weight is null and cannot be assigned. Assign 2 elements of " + kind.dtype);
        assertThatIllegalArgumentException()
                .isThrownBy(plan::stateDict)
                .withMessageContaining(".n: weight is null. Call resetParameters first, or assign 2 elements of");
    }

    @ParameterizedTest
    @MethodSource("holders")
    void wrongLengthIsRefused(Holder kind) {
        Object three = kind.create.apply(3);
        String message = kind.create.apply(0) instanceof Tensor
                ? "weight has the shape [3], but needs 2 elements of FLOAT32, shape [2]."
                : "weight has 3" + NEEDED.formatted(kind.dtype);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(kind.dtype, plan -> kind.hold.attach(plan, three)))
                .withMessageEndingWith(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(kind.dtype, plan -> kind.holdOrAssign.attach(plan, three, created -> {})))
                .withMessageEndingWith(message);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void wrongTypeIsRefused(Holder kind) {
        DType other = kind.dtype == DType.FLOAT64 ? DType.FLOAT32 : DType.FLOAT64;
        String message = "weight holds " + kind.dtype + ", but needs 2 elements of " + other + ", shape [2].";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(other, plan -> kind.hold.attach(plan, kind.create.apply(2))))
                .withMessageEndingWith(message);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan(other, plan -> kind.holdOrAssign.attach(plan, kind.create.apply(2), created -> {})))
                .withMessageEndingWith(message);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void arrayOrBufferThatWouldBeCreatedOfTheWrongTypeIsRefused(Holder kind) {
        DType other = kind.dtype == DType.FLOAT64 ? DType.FLOAT32 : DType.FLOAT64;
        if (kind.create.apply(0) instanceof Tensor) {
            List<Object> assigned = new ArrayList<>();
            plan(other, plan -> kind.holdOrAssign.attach(plan, null, assigned::add))
                    .resetParameters(Generator.manualSeed(0));
            assertThat(assigned)
                    .singleElement()
                    .satisfies(created -> assertThat(((Tensor) created).dtype()).isEqualTo(other));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(other, plan -> kind.holdOrAssign.attach(plan, null, created -> {})))
                    .withMessageContaining("weight holds " + kind.dtype + ", but needs");
        }
    }

    @Test
    void readOnlyBuffersAreRefused() {
        List<Function<TensorPlan, TensorPlan>> attachments = List.of(
                plan -> plan.in(FloatBuffer.allocate(2).asReadOnlyBuffer()),
                plan -> plan.in(DoubleBuffer.allocate(2).asReadOnlyBuffer()),
                plan -> plan.in(LongBuffer.allocate(2).asReadOnlyBuffer()));
        List<DType> types = List.of(DType.FLOAT32, DType.FLOAT64, DType.INT64);
        for (int i = 0; i < types.size(); i++) {
            DType type = types.get(i);
            Function<TensorPlan, TensorPlan> attachment = attachments.get(i);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(type, attachment))
                    .withMessageEndingWith("weight is a read-only buffer, but a reset writes to it. Hold a writable"
                            + " buffer with 2 elements of " + type + ", shape [2].");
        }
    }

    @Test
    void anyFloatingPointTypeFitsWhereNoneIsDeclared() {
        for (DType type : List.of(DType.FLOAT32, DType.FLOAT64, DType.BFLOAT16, DType.FLOAT16)) {
            Tensor held = Tensor.zeros(type, 2);
            plan(null, plan -> plan.in(held)).resetParameters(Generator.manualSeed(0));
            assertThat(held.toDoubleArray()).containsExactly(1, 1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(null, plan -> plan.in(Tensor.zeros(DType.INT64, 2))))
                .withMessageEndingWith("weight holds INT64, but needs 2 elements of FLOAT32, shape [2].");
    }

    @Test
    void shapesBeyondTheLongestArrayAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(
                        TensorHoldersTest.class,
                        this,
                        (model, parts) -> parts.tensor("n", Linear.class).parameter("weight", 1L << 31)))
                .withMessageContaining("n: weight of shape [2147483648] has 2147483648 elements, but a Java array holds"
                        + " at most 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(
                        TensorHoldersTest.class,
                        this,
                        (model, parts) -> parts.tensor("n", Linear.class).parameter("weight", 2, -3)))
                .withMessageContaining("n: weight: Trying to create tensor with negative dimension -3");
        ModelPlan longest = Plans.of(
                TensorHoldersTest.class,
                this,
                (model, parts) -> parts.tensor("n", Linear.class).parameter("weight", Integer.MAX_VALUE));
        assertThat(longest.summary().parameterCount()).isEqualTo(Integer.MAX_VALUE);
    }
}
