#include "model/lang/class_system.h"

#include "model/core/verify.h"
#include "model/dialect/details.h"
#include "model/dialect/rules.h"

namespace model {

namespace {

bool isAtom(Kind kind)
{
    return kind != Kind::Instance && !isCollectable(kind);
}

/// What `__slots__` of a class body asks for.
struct SlotRequest
{
    bool isGiven = false;
    bool wantsDict = false;
    bool wantsWeakref = false;
    std::vector<std::string> names; ///< Sorted (R24).
};

class ClassMaker
{
public:
    ClassMaker(Vm& vm, TypeObject* metaclass, StrObject* name, TupleObject* bases,
               DictObject* nameSpace)
        : m_vm(vm), m_heap(vm.heap()), m_metaclass(metaclass), m_name(name), m_bases(bases),
          m_nameSpace(nameSpace)
    {}

    Ref make(const CallArgs& keywords);

private:
    bool readSlots();
    bool addSlotName(Object* name);
    bool checkSlots();
    void setLayout();
    void fillDict();
    void wrapSpecialMethods();
    void addMemberDescriptors();
    void addGetSet(const char* name, const NativeGetSet* getSet);
    bool setNames();
    bool callInitSubclass(const CallArgs& keywords);
    bool setClassCell();

    Vm& m_vm;
    Heap& m_heap;
    TypeObject* m_metaclass;
    StrObject* m_name;
    TupleObject* m_bases;
    DictObject* m_nameSpace;
    TypeObject* m_base = nullptr;
    TypeObject* m_type = nullptr;
    Ref m_made;
    SlotRequest m_slots;
};

bool ClassMaker::addSlotName(Object* name)
{
    const StrObject* text = asStr(name);
    if (text == nullptr) {
        m_vm.raiseTypeError("__slots__ items must be strings, not '" + name->type->name + "'");
        return false;
    }
    if (text->text == "__dict__") {
        if (m_base->hasAttributes || m_slots.wantsDict) {
            m_vm.raiseTypeError("__dict__ slot disallowed: we already got one");
            return false;
        }
        m_slots.wantsDict = true;
    } else if (text->text == "__weakref__") {
        if (m_base->isWeaklyReferable || m_slots.wantsWeakref) {
            m_vm.raiseTypeError("__weakref__ slot disallowed: either we already got one, or "
                                "__itemsize__ != 0");
            return false;
        }
        m_slots.wantsWeakref = true;
    } else {
        const auto isWordCharacter = [](unsigned char c) {
            return c >= 0x80 || std::isalnum(c) != 0 || c == '_';
        };
        const bool isIdentifier =
            !text->text.empty() && std::isdigit(static_cast<unsigned char>(text->text.front())) == 0
            && std::all_of(text->text.begin(), text->text.end(), isWordCharacter);
        if (!isIdentifier) {
            m_vm.raiseTypeError("__slots__ must be identifiers");
            return false;
        }
        std::string mangled = text->text;
        std::string_view owner = m_name->text;
        while (owner.starts_with('_'))
            owner.remove_prefix(1);
        if (mangled.starts_with("__") && !mangled.ends_with("__") && !owner.empty())
            mangled = "_" + std::string(owner) + mangled;
        m_slots.names.push_back(mangled);
    }
    return true;
}

bool ClassMaker::readSlots()
{
    Object* given = dict::get(m_heap, m_nameSpace, m_vm.names().slots);
    m_slots.isGiven = given != nullptr;
    if (given == nullptr)
        return true;
    if (asStr(given) != nullptr)
        return addSlotName(given) && checkSlots();
    Ref names = toTuple(m_vm, given);
    if (!names)
        return false;
    if (names.as<TupleObject>()->size > 0 && m_base->isVariableSize) {
        m_vm.raiseTypeError("nonempty __slots__ not supported for subtype of '" + m_base->name
                            + "'");
        return false;
    }
    for (Object* name : names.as<TupleObject>()->span())
        if (!addSlotName(name))
            return false;
    return checkSlots();
}

bool ClassMaker::checkSlots()
{
    std::sort(m_slots.names.begin(), m_slots.names.end());
    for (const std::string& name : m_slots.names)
        if (dict::get(m_heap, m_nameSpace, m_heap.name(name)) != nullptr && name != "__qualname__"
            && name != "__classcell__") {
            m_vm.raiseValueError("'" + name + "' in __slots__ conflicts with class variable");
            return false;
        }
    return true;
}

void ClassMaker::setLayout()
{
    m_type->wrapsAtom = m_base->wrapsAtom || isAtom(m_base->layout);
    m_type->layout = m_type->wrapsAtom ? Kind::Instance : m_base->layout;
    m_type->memberSlots = m_base->memberSlots;
    if (isAtom(m_base->layout))
        m_type->memberSlots.push_back(m_heap.name("<value>"));
    m_type->ownSlotStart = static_cast<std::uint32_t>(m_base->memberSlots.size());
    for (const std::string& name : m_slots.names)
        m_type->memberSlots.push_back(m_heap.name(name));

    bool anyDict = m_base->hasAttributes;
    bool anyWeak = m_base->isWeaklyReferable;
    for (Object* other : m_bases->span()) {
        anyDict |= static_cast<TypeObject*>(other)->hasAttributes;
        anyWeak |= static_cast<TypeObject*>(other)->isWeaklyReferable;
    }
    m_type->isVariableSize = m_base->isVariableSize;
    m_type->clearsFields = m_base->clearsFields;
    m_type->ownsRing = m_base->ownsRing;
    m_type->hasAttributes = anyDict || !m_slots.isGiven || m_slots.wantsDict;
    // Behind instances whose size varies there is no room for the list, whatever other bases have.
    m_type->isWeaklyReferable =
        m_base->isWeaklyReferable
        || (!m_base->isVariableSize && (anyWeak || !m_slots.isGiven || m_slots.wantsWeakref));
    // The table of attribute names (T2) comes with the first instance: attributes::prepare().
}

void ClassMaker::fillDict()
{
    Ref copied = dict::copy(m_heap, m_nameSpace);
    m_heap.place(m_type->id, Role::TypeDict, m_type->dict, std::move(copied));
    DictObject* names = m_type->dict;
    if (dict::get(m_heap, names, m_vm.names().module) == nullptr && m_vm.top() != nullptr)
        if (Object* module = dict::get(m_heap, m_vm.top()->globals, m_vm.names().name))
            dict::set(m_heap, names, m_vm.names().module, m_vm.own(module));
    bool isMissing = false;
    Ref qualName = dict::remove(m_heap, names, m_vm.names().qualName,
                                dict::hashOf(m_vm.names().qualName), isMissing);
    m_heap.place(m_type->id, Role::QualName, m_type->qualName,
                 isMissing ? m_vm.own(m_name) : std::move(qualName));
    wrapSpecialMethods();
}

/// `__new__` becomes a static method, `__init_subclass__` and `__class_getitem__` class methods.
void ClassMaker::wrapSpecialMethods()
{
    const auto wrapAs = [this](StrObject* name, TypeObject* wrapper) {
        Object* function = dict::get(m_heap, m_type->dict, name);
        if (function == nullptr || function->type != m_vm.types().function)
            return;
        // PyStaticMethod_New(): copies no attributes of the function, as a call would.
        Object* fields[1] = {function};
        dict::set(m_heap, m_type->dict, name, m_heap.newRecord(wrapper, fields));
    };
    wrapAs(m_vm.names().new_, m_vm.types().staticMethod);
    wrapAs(m_vm.names().initSubclass, m_vm.types().classMethod);
    wrapAs(m_vm.names().classGetItem, m_vm.types().classMethod);
}

void ClassMaker::addGetSet(const char* name, const NativeGetSet* getSet)
{
    StrObject* key = m_heap.name(name);
    if (dict::get(m_heap, m_type->dict, key) != nullptr)
        return;
    dict::set(m_heap, m_type->dict, key, newGetSetDescriptor(m_vm, m_type, getSet));
}

void ClassMaker::addMemberDescriptors()
{
    for (std::uint32_t i = 0; i < m_slots.names.size(); ++i) {
        const std::uint32_t slot =
            static_cast<std::uint32_t>(m_type->memberSlots.size() - m_slots.names.size()) + i;
        dict::set(m_heap, m_type->dict, m_type->memberSlots[slot],
                  newMemberDescriptor(m_vm, m_type, slot));
    }
    const bool hasOwnDict = m_base->hasAttributes || m_type->layout == Kind::Type;
    if (m_type->hasAttributes && !hasOwnDict)
        addGetSet("__dict__", dictGetSet());
    if (m_type->isWeaklyReferable && !m_base->isWeaklyReferable)
        addGetSet("__weakref__", weakrefGetSet());
    if (dict::get(m_heap, m_type->dict, m_vm.names().doc) == nullptr)
        dict::set(m_heap, m_type->dict, m_vm.names().doc, m_vm.none());
    StrObject* eq = m_vm.names().eq;
    StrObject* hash = m_vm.names().hash;
    if (!m_vm.dialect().objects.hasOldTypes && dict::get(m_heap, m_type->dict, eq) != nullptr
        && dict::get(m_heap, m_type->dict, hash) == nullptr)
        dict::set(m_heap, m_type->dict, hash, m_vm.none());
}

bool ClassMaker::setClassCell()
{
    StrObject* name = m_vm.names().classCell;
    Object* cell = dict::get(m_heap, m_type->dict, name);
    if (cell == nullptr)
        return true;
    if (cell->type != m_vm.types().cell) {
        m_vm.raiseTypeError("__classcell__ must be a nonlocal cell, not "
                            + reprText(m_vm, cell->type).value_or("?"));
        return false;
    }
    auto* typed = static_cast<CellObject*>(cell);
    m_heap.set(typed->id, Role::Content, typed->content, m_vm.own(m_type));
    bool isMissing = false;
    Ref old = dict::remove(m_heap, m_type->dict, name, dict::hashOf(name), isMissing);
    return true;
}

/// Tells every attribute that wants to know (`__set_name__`) its name.
bool ClassMaker::setNames()
{
    std::vector<std::pair<Ref, Ref>> entries;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(m_type->dict, position, key, value))
        if (lookupInType(m_vm, value->type, m_vm.names().setName) != nullptr)
            entries.emplace_back(m_vm.own(key), m_vm.own(value));
    for (auto& [name, attribute] : entries) {
        bool failed = false;
        Ref method = lookupSpecial(m_vm, attribute.get(), m_vm.names().setName, failed);
        if (failed)
            return false;
        Ref result = call(m_vm, method.get(), {m_type, name.get()});
        if (!result) {
            Ref cause = m_vm.takeError();
            const std::string text = "Error calling __set_name__ on '" + attribute->type->name
                                     + "' instance '" + asStr(name.get())->text + "' in '"
                                     + m_type->name + "'";
            if (!m_vm.dialect().rules->calls.setNameErrorIsWrapped) {
                Ref note = m_vm.newStr(text);
                if (callMethod(m_vm, cause.get(), m_heap.name("add_note"), {note.get()}))
                    m_vm.setError(std::move(cause));
                return false;
            }
            m_vm.raise(m_vm.exceptions().runtimeError, text);
            Ref error = m_vm.takeError();
            auto* raised = error.as<ExceptionObject>();
            m_heap.set(raised->id, Role::Context, raised->context, m_vm.own(cause.get()));
            m_heap.set(raised->id, Role::Cause, raised->cause, std::move(cause));
            raised->suppressContext = true;
            m_vm.setError(std::move(error));
            return false;
        }
    }
    return true;
}

bool ClassMaker::callInitSubclass(const CallArgs& keywords)
{
    Ref super = call(m_vm, m_vm.types().super, {m_type, m_type});
    if (!super)
        return false;
    Ref method = getAttribute(m_vm, super.get(), m_vm.names().initSubclass);
    if (!method)
        return false;
    return static_cast<bool>(
        call(m_vm, method.get(), CallArgs{keywords.values + keywords.count, 0, keywords.keywords}));
}

Ref ClassMaker::make(const CallArgs& keywords)
{
    m_base = bestBase(m_vm, m_bases);
    if (m_base == nullptr || !readSlots())
        return {};
    m_made = m_heap.create<TypeObject>(m_metaclass, Kind::Type);
    m_type = m_made.as<TypeObject>();
    m_type->isHeapType = true;
    m_type->name = m_name->text;
    m_type->base = m_base;
    m_heap.link(m_type->id, Role::Base, m_base);
    m_heap.place(m_type->id, Role::Bases, m_type->bases, m_vm.own(m_bases));
    m_heap.place(m_type->id, Role::Name, m_type->nameObject, m_vm.own(m_name));
    m_heap.describe(m_type, m_type->name);
    const auto slots = std::make_shared<TypeSlots>(*m_base->slots);
    m_type->slots = slots.get();
    m_type->keepSlots = slots;
    if (m_metaclass->hasAttributes || !m_metaclass->memberSlots.empty())
        attributes::prepare(m_heap, m_type);
    setLayout();
    fillDict();
    m_heap.track(m_type);
    if (!setClassCell()) // Before mro(), which may look at it.
        return {};
    Ref mro = computeMro(m_vm, m_type);
    if (!mro)
        return {};
    m_heap.place(m_type->id, Role::Mro, m_type->mro, std::move(mro));
    if (!applyOwnOrder(m_vm, m_type))
        return {};
    addMemberDescriptors();
    for (Object* base : m_bases->span())
        static_cast<TypeObject*>(base)->subclasses.push_back(m_type);
    updateSlots(m_vm, m_type);
    if (m_vm.dialect().objects.hasOldTypes && keywords.keywordCount() == 0)
        return std::move(m_made);
    if (!setNames() || !callInitSubclass(keywords))
        return {};
    return std::move(m_made);
}

} // namespace

Ref newClass(Vm& vm, TypeObject* metaclass, StrObject* name, TupleObject* bases,
             DictObject* nameSpace, const CallArgs& keywords)
{
    Ref allBases = vm.own(bases);
    if (bases->size == 0) {
        Object* object = vm.types().object;
        allBases = vm.heap().newTuple(std::span<Object* const>(&object, 1));
    }
    return ClassMaker(vm, metaclass, name, allBases.as<TupleObject>(), nameSpace).make(keywords);
}

Ref newInstance(Vm& vm, TypeObject* type)
{
    Ref made = vm.heap().create<GcObject>(type, Kind::Instance);
    auto* instance = made.as<GcObject>();
    if (type->hasAttributes || !type->memberSlots.empty())
        attributes::prepare(vm.heap(), instance);
    if (type->hasCollectedInstances())
        vm.heap().track(instance);
    return made;
}

Ref callType(Vm& vm, Object* object, const CallArgs& args)
{
    auto* type = static_cast<TypeObject*>(object);
    if (type == vm.types().type && args.count != 1 && args.count != 3)
        return vm.raiseTypeError("type() takes 1 or 3 arguments");
    if (type == vm.types().type && args.count == 1 && args.keywordCount() != 0
        && !detailsOf(vm.dialect()).types.typeCountsFirst)
        return vm.raiseTypeError("type() takes no keyword arguments");
    if (type == vm.types().type && args.count == 1 && args.keywordCount() == 0)
        return vm.own(vm.shownType(args[0]));
    if (type->slots->create == nullptr)
        return vm.raiseTypeError("cannot create '" + type->name + "' instances");
    Ref instance = type->slots->create(vm, type, args);
    if (!instance || !isA(instance.get(), type))
        return instance;
    const auto init = instance->type->slots->init;
    if (init != nullptr && !init(vm, instance.get(), args))
        return {};
    return instance;
}

} // namespace model
