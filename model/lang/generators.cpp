#include "model/lang/generators.h"

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"

namespace model {

namespace {

/// Runs the generator until it yields, returns or fails. `value` is what its yield gives;
/// null: the error that is set is thrown in.
///
/// Source:  CPython 3.11 Objects/genobject.c, gen_send_ex2().
Ref resumeGenerator(Vm& vm, GeneratorObject* generator, Object* value, Ref& returned)
{
    Heap& heap = vm.heap();
    if (generator->isRunning)
        return vm.raiseValueError("generator already executing");
    Activation* frame = generator->frame();
    if (frame == nullptr) {
        if (value != nullptr)
            returned = vm.none();
        return {};
    }
    if (!generator->isStarted && value != nullptr && value != heap.none())
        return vm.raiseTypeError("can't send non-None value to a just-started generator");
    // The value lies on the generator's stack, as the result of its yield.
    Object* pushed = value != nullptr ? value : heap.none();
    heap.link(frame->id, {Role::Stack, frame->stackSize}, pushed);
    frame->stack()[frame->stackSize++] = pushed;

    Vm::Handled handled{generator->handledException, generator->handledType,
                        generator->handledTraceback, generator->id, vm.handled};
    Ref keep = vm.own(generator);
    vm.handled = &handled;
    generator->isStarted = true;
    generator->isRunning = true;
    heap.setCaller(frame, vm.top());
    heap.record(event::FrameEntered{frame->id, vm.top() == nullptr ? ObjectId{} : vm.top()->id});
    Ref result = vm.execute(frame);
    vm.handled = handled.previous;
    generator->isRunning = false;
    if (generator->activation == nullptr) {
        heap.clear(generator->id, {Role::HandledException, 1}, generator->handledType);
        heap.clear(generator->id, Role::HandledException, generator->handledException);
        heap.clear(generator->id, {Role::HandledException, 2}, generator->handledTraceback);
        returned = std::move(result);
        return {};
    }
    return result;
}

/// What gi_code shows when the frame is gone.
void keepCode(Vm& vm, GeneratorObject* generator, const Activation* frame)
{
    if (generator->code == nullptr)
        vm.heap().place(generator->id, Role::GeneratorCode, generator->code, vm.own(frame->code));
}

/// A StopIteration that leaves a generator body is an error of its own (PEP 479).
void checkEscape(Vm& vm)
{
    if (!vm.errorIs(vm.exceptions().stopIteration))
        return;
    Ref cause = vm.takeError();
    vm.raise(vm.exceptions().runtimeError, "generator raised StopIteration");
    Ref error = vm.takeError();
    auto* raised = error.as<ExceptionObject>();
    vm.heap().set(raised->id, Role::Context, raised->context, vm.own(cause.get()));
    vm.heap().set(raised->id, Role::Cause, raised->cause, std::move(cause));
    raised->suppressContext = true;
    vm.setError(std::move(error));
}

} // namespace

Object* delegateOf(const GeneratorObject* generator)
{
    const Activation* frame = generator->activation;
    if (frame == nullptr || !generator->isStarted || frame->stackSize == 0)
        return nullptr;
    const auto& code = frame->code->body->instructions;
    const bool isDelegating = frame->instruction < code.size()
                              && code[frame->instruction].op == Op::Resume
                              && code[frame->instruction].arg >= 2;
    return isDelegating ? frame->stack()[frame->stackSize - 1] : nullptr;
}

namespace {

/// The instruction after the delegation's loop: where its result is wanted.
std::uint32_t sendTarget(const Activation* frame)
{
    const auto& code = frame->code->body->instructions;
    std::uint32_t at = frame->instruction;
    while (code[at].op != Op::Send)
        --at;
    return code[at].arg;
}

/// Ends the delegation with its result, as if the inner iterator had returned it.
Ref finishDelegation(Vm& vm, GeneratorObject* generator, const Ref& result, Ref& returned)
{
    Activation* frame = generator->activation;
    --frame->stackSize;
    vm.heap().clear(frame->id, {Role::Stack, frame->stackSize}, frame->stack()[frame->stackSize]);
    frame->instruction = sendTarget(frame);
    Ref yielded = resumeGenerator(vm, generator, result.get(), returned);
    if (!yielded && !returned)
        checkEscape(vm);
    return yielded;
}

bool closeDelegate(Vm& vm, Object* delegate)
{
    if (delegate->type == vm.types().generator)
        return closeGenerator(vm, static_cast<GeneratorObject*>(delegate));
    bool failed = false;
    Ref close = findAttribute(vm, delegate, vm.heap().name("close"), failed);
    if (failed)
        vm.reportUnraisable(delegate);
    if (!close)
        return true;
    return static_cast<bool>(call(vm, close.get()));
}

/// throw() while a `yield from` is under way: the inner iterator gets the exception, and with it
/// the reference where that is a generator.
Ref throwIntoDelegate(Vm& vm, GeneratorObject* generator, Object* delegate, Ref& error,
                      Ref& returned, bool& isHandled)
{
    isHandled = true;
    Ref inner;
    Ref innerReturned;
    generator->isRunning = true;
    Ref held = vm.own(delegate);
    if (delegate->type == vm.types().generator) {
        inner =
            throwInto(vm, static_cast<GeneratorObject*>(delegate), std::move(error), innerReturned);
    } else {
        bool failed = false;
        Ref method = findAttribute(vm, delegate, vm.heap().name("throw"), failed);
        if (!method) {
            generator->isRunning = false;
            isHandled = failed;
            return {};
        }
        inner = call(vm, method.get(), {error.get()});
    }
    generator->isRunning = false;
    if (inner)
        return inner;
    if (!innerReturned && vm.errorIs(vm.exceptions().stopIteration)) {
        Ref stop = vm.takeError();
        innerReturned = vm.own(stop.as<ExceptionObject>()->details[0] != nullptr
                                   ? stop.as<ExceptionObject>()->details[0]
                                   : vm.heap().none());
    }
    if (innerReturned)
        return finishDelegation(vm, generator, innerReturned, returned);
    Ref yielded = resumeGenerator(vm, generator, nullptr, returned);
    if (!yielded && !returned)
        checkEscape(vm);
    return yielded;
}

} // namespace

Ref sendTo(Vm& vm, Object* receiver, Object* value, Ref& returned)
{
    if (receiver->type == vm.types().generator) {
        Ref yielded = resumeGenerator(vm, static_cast<GeneratorObject*>(receiver), value, returned);
        if (!yielded && !returned)
            checkEscape(vm);
        return yielded;
    }
    Ref item = value == vm.heap().none()
                   ? receiver->type->slots->next(vm, receiver)
                   : callMethod(vm, receiver, vm.heap().name("send"), {value});
    if (item)
        return item;
    if (!vm.hasError()) {
        returned = vm.none();
    } else if (vm.errorIs(vm.exceptions().stopIteration)) {
        Ref stop = vm.takeError();
        Object* result = stop.as<ExceptionObject>()->details[0];
        returned = result != nullptr ? vm.own(result) : vm.none();
    }
    return {};
}

Ref throwInto(Vm& vm, GeneratorObject* generator, Ref error, Ref& returned)
{
    if (Object* delegate = delegateOf(generator)) {
        if (isA(error.get(), vm.exceptions().generatorExit)) {
            generator->isRunning = true;
            const bool isClosed = closeDelegate(vm, delegate);
            generator->isRunning = false;
            if (!isClosed)
                error = vm.takeError();
        } else {
            bool isHandled = false;
            Ref yielded = throwIntoDelegate(vm, generator, delegate, error, returned, isHandled);
            if (isHandled)
                return yielded;
        }
    }
    if (generator->frame() == nullptr || !generator->isStarted) {
        // Nothing of it runs any more, or ever will.
        if (Activation* frame = std::exchange(generator->activation, nullptr)) {
            frame->generator = nullptr;
            keepCode(vm, generator, frame);
            vm.addTracebackOf(frame, error.get());
            vm.heap().retire(frame);
        }
        vm.setError(std::move(error));
        return {};
    }
    vm.raiseObject(std::move(error));
    Ref yielded = resumeGenerator(vm, generator, nullptr, returned);
    if (!yielded && !returned)
        checkEscape(vm);
    return yielded;
}

bool closeGenerator(Vm& vm, GeneratorObject* generator)
{
    if (generator->frame() == nullptr)
        return true;
    if (generator->isRunning) {
        vm.raiseValueError("generator already executing");
        return false;
    }
    if (!generator->isStarted && !vm.dialect().rules->generators.closeEmptiesUnstarted) {
        generator->isClosed = true;
        return true;
    }
    if (!generator->isStarted) {
        Activation* frame = std::exchange(generator->activation, nullptr);
        frame->generator = nullptr;
        vm.heap().retire(frame);
        return true;
    }
    bool isClosed = true;
    if (Object* delegate = delegateOf(generator)) {
        Ref held = vm.own(delegate);
        generator->isRunning = true;
        isClosed = closeDelegate(vm, delegate);
        generator->isRunning = false;
    }
    if (isClosed)
        vm.raiseObject(vm.newException(vm.exceptions().generatorExit, {}));
    Ref returned;
    Ref yielded = resumeGenerator(vm, generator, nullptr, returned);
    if (yielded) {
        vm.raise(vm.exceptions().runtimeError, "generator ignored GeneratorExit");
        return false;
    }
    if (returned)
        return true;
    if (vm.errorIs(vm.exceptions().stopIteration) || vm.errorIs(vm.exceptions().generatorExit)) {
        vm.clearError();
        return true;
    }
    return false;
}

void Vm::finalize(GcObject* object)
{
    if (object->type->layout != Kind::Generator) {
        object->type->slots->finalize(*this, object);
        return;
    }
    Ref error = takeError();
    if (!closeGenerator(*this, static_cast<GeneratorObject*>(object)))
        reportUnraisable(object);
    setError(std::move(error));
}

} // namespace model
