// From compiled bodies to code objects with constants of the heap.

#include "model/dialect/rules.h"
#include "model/lang/code_body.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/set_algebra.h"
#include "model/lang/vm.h"

#include <unordered_map>

namespace model {

namespace {

/// Loads the code of one compilation, the bodies within each other included.
class Loader
{
public:
    Loader(Vm& vm, std::vector<Ref>* tree) : m_vm(vm), m_heap(vm.heap()), m_tree(tree) {}

    Ref load(std::shared_ptr<const CodeBody> body);
    /// Names become interned before any constant does, as the parser reads them first.
    void internNames(const CodeBody& body);

    // The alternatives of a constant.

    Ref operator()(const NoneConstant&) { return m_vm.none(); }
    Ref operator()(const EllipsisConstant&) { return m_vm.own(m_heap.ellipsis()); }
    Ref operator()(bool value) { return m_vm.boolean(value); }
    Ref operator()(const IntConstant& value)
    {
        Ref number = intFromDigits(m_vm, value.digits);
        const bool isShort = value.isLong && !number.as<IntObject>()->big;
        return isShort ? m_heap.newLong(number.as<IntObject>()->value) : std::move(number);
    }
    Ref operator()(double value) { return m_heap.newFloat(value); }
    Ref operator()(const std::complex<double>& value)
    {
        return newComplex(m_vm, value.real(), value.imag());
    }
    Ref operator()(const StrConstant& value)
    {
        if (value.isUnicode)
            return m_heap.newUnicode(value.text);
        // What looks like a name is interned, as in CPython's code objects.
        const bool isName = std::all_of(value.text.begin(), value.text.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 || c == '_';
        });
        return isName ? m_heap.intern(value.text) : m_vm.newStr(value.text);
    }
    Ref operator()(const BytesConstant& value) { return m_heap.newBytes(value.bytes); }
    Ref operator()(const TupleConstant& value) { return tupleOf(value.items); }
    Ref operator()(const FrozenSetConstant& value)
    {
        Ref tuple = tupleOf(value.items);
        // The compiler makes it anew in the order of its table (merge_consts_recursive()).
        Ref first = set::make(m_vm, m_vm.types().frozenSet, tuple.get());
        Ref again = toTuple(m_vm, first.get());
        return set::make(m_vm, m_vm.types().frozenSet, again.get());
    }
    Ref operator()(const std::shared_ptr<const CodeBody>& body) { return load(body); }

private:
    /// One constant and all that are equal to it.
    struct Entry
    {
        Ref value;
        bool isTrees = false; ///< The syntax tree's reference is counted.
    };

    Ref merged(const Constant& constant);
    Ref tupleOf(const std::vector<Constant>& items);

    Vm& m_vm;
    Heap& m_heap;
    std::vector<Ref>* m_tree;
    std::unordered_map<std::string, Entry> m_entries; ///< By constantKey().
};

/// Source:  CPython 3.11, Python/compile.c, merge_consts_recursive(): a cache for all code of a
///          compilation.
Ref Loader::merged(const Constant& constant)
{
    if (std::holds_alternative<std::shared_ptr<const CodeBody>>(constant.value))
        return std::visit(*this, constant.value);
    const std::string key = constantKey(constant);
    if (!m_entries.contains(key)) {
        Ref made = std::visit(*this, constant.value);
        // A name that was interned before takes the place of the tree's own str.
        const bool isOld = made.get()->refcount > 1;
        m_entries.emplace(key, Entry{std::move(made), isOld});
    }
    Entry& entry = m_entries.at(key);
    if (constant.isInTree && !entry.isTrees && m_tree != nullptr) {
        entry.isTrees = true;
        m_tree->push_back(entry.value);
        if (std::holds_alternative<BytesConstant>(constant.value)
            && m_vm.dialect().rules->constants.bytesAreTwiceInTree)
            m_tree->push_back(entry.value);
    }
    return entry.value;
}

Ref Loader::tupleOf(const std::vector<Constant>& items)
{
    std::vector<Ref> values;
    values.reserve(items.size());
    for (const Constant& item : items)
        values.push_back(merged(item));
    return m_heap.newTuple(std::move(values));
}

void Loader::internNames(const CodeBody& body)
{
    m_heap.name(body.name);
    for (const std::string& name : body.names)
        m_heap.name(name);
    for (const FrameName& name : body.frameNames)
        m_heap.name(name.name);
    for (const Constant& constant : body.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const CodeBody>>(&constant.value))
            internNames(**inner);
}

Ref Loader::load(std::shared_ptr<const CodeBody> body)
{
    Ref made = m_heap.create<CodeObject>(m_vm.types().code, Kind::Code);
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
        Ref value = merged(constant);
        const auto index = static_cast<std::uint32_t>(code->constants.size());
        code->constants.push_back(nullptr);
        m_heap.place(code->id, {Role::Constant, index}, code->constants.back(), std::move(value));
    }
    m_heap.describe(code, code->body->qualifiedName);
    return made;
}

} // namespace

Ref Vm::newCode(std::shared_ptr<const CodeBody> body, std::vector<Ref>* tree)
{
    Loader loader(*this, tree);
    loader.internNames(*body);
    return loader.load(std::move(body));
}

} // namespace model
