// From compiled bodies to code objects with constants of the heap.

#include "model/lang/code_body.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/set_algebra.h"
#include "model/lang/vm.h"

namespace model {

namespace {

struct Loader
{
    Vm& vm;

    Ref operator()(const NoneConstant&) const { return vm.none(); }
    Ref operator()(const EllipsisConstant&) const { return vm.own(vm.heap().ellipsis()); }
    Ref operator()(bool value) const { return vm.boolean(value); }
    Ref operator()(const IntConstant& value) const { return intFromDigits(vm, value.digits); }
    Ref operator()(double value) const { return vm.heap().newFloat(value); }
    Ref operator()(const std::complex<double>& value) const
    {
        return newComplex(vm, value.real(), value.imag());
    }
    Ref operator()(const StrConstant& value) const
    {
        // What looks like a name is interned, as in CPython's code objects.
        const bool isName = std::all_of(value.text.begin(), value.text.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 || c == '_';
        });
        return isName ? vm.heap().intern(value.text) : vm.newStr(value.text);
    }
    Ref operator()(const BytesConstant& value) const { return vm.heap().newBytes(value.bytes); }
    Ref operator()(const TupleConstant& value) const
    {
        std::vector<Ref> items;
        for (const Constant& item : value.items)
            items.push_back(std::visit(*this, item.value));
        return vm.heap().newTuple(std::move(items));
    }
    Ref operator()(const FrozenSetConstant& value) const
    {
        std::vector<Ref> items;
        for (const Constant& item : value.items)
            items.push_back(std::visit(*this, item.value));
        Ref tuple = vm.heap().newTuple(std::move(items));
        // The compiler makes it anew in the order of its table (merge_consts_recursive()).
        Ref first = set::make(vm, vm.types().frozenSet, tuple.get());
        Ref again = toTuple(vm, first.get());
        return set::make(vm, vm.types().frozenSet, again.get());
    }
    Ref operator()(const std::shared_ptr<const CodeBody>& body) const { return vm.newCode(body); }
};

} // namespace

Ref Vm::newCode(std::shared_ptr<const CodeBody> body)
{
    Ref made = m_heap.create<CodeObject>(types().code, Kind::Code);
    auto* code = made.as<CodeObject>();
    code->body = body.get();
    code->keepBody = std::move(body);
    code->name = m_heap.name(code->body->name);
    code->qualName = m_heap.name(code->body->qualifiedName);
    code->fileName = m_heap.name(code->body->fileName);
    for (const std::string& name : code->body->names)
        code->names.push_back(m_heap.name(name));
    for (const FrameName& name : code->body->frameNames)
        code->localNames.push_back(m_heap.name(name.name));
    code->constants.reserve(code->body->constants.size());
    for (const Constant& constant : code->body->constants) {
        Ref value = std::visit(Loader{*this}, constant.value);
        const auto index = static_cast<std::uint32_t>(code->constants.size());
        code->constants.push_back(nullptr);
        m_heap.place(code->id, {Role::Constant, index}, code->constants.back(), std::move(value));
    }
    m_heap.describe(code, code->body->qualifiedName);
    return made;
}

} // namespace model
