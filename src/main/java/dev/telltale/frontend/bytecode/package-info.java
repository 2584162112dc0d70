/**
 * Class files: {@link dev.telltale.frontend.bytecode.BytecodeFrontEnd} is the door. Indexing reads the constant pool only
 * ({@code ConstantPool}); lowering records each method's code ({@code Code}), cuts it into blocks ({@code FlowGraph}),
 * runs it once over a stack of value ids ({@code MethodLowering}) and tidies the draft that comes out ({@code Draft}).
 *
 * <p>Stack map frames are not read: values meet where control flow says they do, so that class files of every age, and
 * those whose frames lie, are read alike.
 */
@NullMarked
package dev.telltale.frontend.bytecode;

import org.jspecify.annotations.NullMarked;
