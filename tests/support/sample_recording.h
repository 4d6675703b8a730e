#pragma once

#include "model/history/recording.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tests {

/// Writes the recording of a run by hand, event by event, as the interpreter would: for tests
/// of everything that only reads recordings.
///
/// Every object is born with one native reference, which the first name, slot or item takes
/// over. Counts are right at every moment; deaths follow by themselves.
class StoryWriter
{
public:
    StoryWriter();

    /// The main frame reaches a line of the script.
    void line(std::uint32_t number);

    model::ObjectId make(model::Kind kind, const std::string& type, std::string_view text = {});
    model::ObjectId text(std::string_view value);
    model::ObjectId number(int value);
    model::ObjectId none() const { return m_none; }
    model::ObjectId function(std::string_view name);
    model::ObjectId weakref(model::ObjectId referent, model::ObjectId callback = {},
                            const std::string& type = "weakref");

    /// Native code gives its one reference away; if it has none, a new reference is made.
    void give(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void take(model::ObjectId owner, model::Slot slot);
    void drop(model::ObjectId target); ///< Native code lets go.

    void name(const std::string& name, model::ObjectId target);
    void unname(const std::string& name);
    void attribute(model::ObjectId owner, const std::string& name, model::ObjectId target);
    void item(model::ObjectId owner, model::ObjectId target); ///< Appended.
    void entry(model::ObjectId owner, std::string_view key, model::ObjectId target);

    /// A function is called from the frame on top; its parameters are the first locals.
    model::ObjectId enter(const std::string& function, const std::vector<std::string>& locals,
                          std::uint32_t atLine);
    void leave();
    model::ObjectId top() const { return m_now.topFrame(); }
    void push(std::uint32_t depth, model::ObjectId target);
    void pop(std::uint32_t depth);

    /// The collector finds these unreachable and takes them apart.
    void collect(const std::vector<model::ObjectId>& trash);

    void append(const model::Event& event);
    const model::Snapshot& now() const { return m_now; }
    model::ObjectId mainNames() const { return m_names; }
    model::ObjectId mainFrame() const { return m_main; }
    std::shared_ptr<const model::Recording> finish();

private:
    model::ObjectId type(const std::string& name);
    model::ObjectId builtin(model::Kind kind, model::ObjectId type, std::string_view text);
    void release(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void clearWeakrefs(model::ObjectId referent, model::event::ClearReason reason);
    void die(model::ObjectId object);
    std::uint32_t attributeIndex(model::ObjectId owner, const std::string& name);
    model::TextId intern(std::string_view text);

    std::shared_ptr<model::Recording> m_recording;
    model::Snapshot m_now;
    std::uint32_t m_nextId = 0;
    bool m_hasStarted = false;
    model::ObjectId m_typeType;
    model::ObjectId m_none;
    model::ObjectId m_names;
    model::ObjectId m_main;
    std::unordered_map<std::string, model::ObjectId> m_types;
    std::unordered_map<std::string, std::uint32_t> m_entries; // Of `__main__`.
    std::uint32_t m_nextEntry = 0;
};

/// Small runs that show one thing each.
namespace stories {

/// `a` and a weak reference with a callback; then `a` goes.
std::shared_ptr<const model::Recording> refAndCallback();
/// Parent and child refer to each other; the names go; the collector comes.
std::shared_ptr<const model::Recording> cycle();
/// A list is handed to functions, with frames and value stack; events end inside the call.
std::shared_ptr<const model::Recording> call();
/// Lists, dicts, tuples, a set and nested ones.
std::shared_ptr<const model::Recording> containers();
/// A dict and a WeakValueDictionary as caches of the same objects; then names go.
std::shared_ptr<const model::Recording> weakDictionary();
/// A proxy, a ref and the object they mean; the object goes.
std::shared_ptr<const model::Recording> proxy();
/// A linked list of `length` nodes, held by one name.
std::shared_ptr<const model::Recording> linkedList(int length);
/// `count` objects in lists of ten, for measurements.
std::shared_ptr<const model::Recording> many(int count);

} // namespace stories

/// The state after the whole run, or after its first `events` events.
model::Snapshot snapshotAt(const model::Recording& recording, model::EventIndex events);
model::Snapshot snapshotAtEnd(const model::Recording& recording);

} // namespace tests
