// What up to 2.7 has its own types: unicode, long, classic classes.

#include "model/heap/heap.h"
#include "model/heap/text.h"

namespace model {

/// The types that went with Python 3. Their operations are those of their successors, over which
/// model/lang/python2 lays its own.
void Heap::makeOldTypes()
{
    const auto make = [this](TypeObject*& member, const char* name, TypeObject* base, Kind layout) {
        member = static_cast<TypeObject*>(newType(name, base, layout).release());
    };
    make(m_types.unicode, "unicode", m_types.object, Kind::Str);
    make(m_types.longInteger, "long", m_types.object, Kind::Int);
    m_types.longInteger->isVariableSize = true;
    make(m_types.classObject, "classobj", m_types.object, Kind::Type);
    make(m_types.classicInstance, "instance", m_types.object, Kind::Instance);
    m_types.classicInstance->hasAttributes = true;
    m_types.classicInstance->isWeaklyReferable = true;
    m_types.classObject->isWeaklyReferable = false;
}

Ref Heap::newUnicode(std::string text)
{
    const std::size_t length = countCodePoints(text);
    Ref object = create<StrObject>(m_types.unicode, Kind::Str);
    auto* str = object.as<StrObject>();
    str->text = std::move(text);
    str->length = static_cast<std::uint32_t>(length);
    str->hash = oldTextHash(str->text);
    if (m_journal != nullptr) [[unlikely]]
        describeValue(str, "u" + quotedText(str->text, kDescribedCharacters));
    return object;
}

Ref Heap::newLong(std::int64_t value)
{
    Ref object = create<IntObject>(m_types.longInteger, Kind::Int);
    object.as<IntObject>()->value = value;
    if (m_journal != nullptr) [[unlikely]]
        describeValue(object.get(), std::to_string(value) + "L");
    return object;
}

} // namespace model
