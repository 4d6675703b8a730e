#include "tests/support/sample_recording.h"

namespace tests::stories {

using model::Kind;
using model::ObjectId;
using model::Role;

namespace {

ObjectId node(StoryWriter& story, const std::string& name)
{
    const ObjectId made = story.make(Kind::Instance, "Node");
    story.attribute(made, "name", story.text(name));
    return made;
}

} // namespace

std::shared_ptr<const model::Recording> refAndCallback()
{
    StoryWriter story;
    story.line(1);
    const ObjectId onDeath = story.function("on_death");
    story.name("on_death", onDeath);
    story.line(4);
    const ObjectId image = node(story, "one");
    story.name("image", image);
    story.line(5);
    story.name("r", story.weakref(image, onDeath));
    story.line(6);
    story.name("again", image);
    story.line(7);
    story.unname("image");
    story.line(8);
    story.unname("again");
    story.line(9);
    return story.finish();
}

std::shared_ptr<const model::Recording> cycle()
{
    StoryWriter story;
    story.line(1);
    const ObjectId parent = node(story, "parent");
    story.name("parent", parent);
    story.line(2);
    const ObjectId child = node(story, "child");
    story.name("child", child);
    story.line(3);
    story.attribute(parent, "next", child);
    story.line(4);
    story.attribute(child, "next", parent);
    story.line(5);
    const ObjectId self = story.make(Kind::List, "list");
    story.name("loop", self);
    story.item(self, self);
    story.item(self, story.number(7));
    story.line(6);
    story.unname("parent");
    story.line(7);
    story.unname("child");
    story.line(8);
    story.collect({parent, child});
    story.line(9);
    return story.finish();
}

std::shared_ptr<const model::Recording> call()
{
    StoryWriter story;
    story.line(1);
    const ObjectId list = story.make(Kind::List, "list");
    story.name("data", list);
    story.item(list, story.number(1));
    story.item(list, node(story, "one"));
    story.line(2);
    story.name("count", story.number(3));
    const ObjectId outer = story.function("outer");
    story.name("outer", outer);
    story.line(3);
    story.push(0, outer);
    story.push(1, list);
    const ObjectId frame = story.enter("outer", {"values", "extra"}, 5);
    story.give(frame, {Role::Local, 0}, list);
    story.give(frame, {Role::Local, 1}, node(story, "extra"));
    const ObjectId inner = story.enter("inner", {"item", "depth"}, 9);
    story.give(inner, {Role::Local, 0}, list);
    story.give(inner, {Role::Local, 1}, story.number(2));
    const ObjectId native =
        story.make(Kind::BuiltinFunction, "builtin_function_or_method", "getrefcount");
    story.push(0, native);
    story.push(1, list);
    return story.finish();
}

std::shared_ptr<const model::Recording> containers()
{
    StoryWriter story;
    story.line(1);
    const ObjectId list = story.make(Kind::List, "list");
    story.name("l", list);
    for (int i = 0; i < 3; ++i)
        story.item(list, story.number(i * 10));
    const ObjectId shared = node(story, "shared");
    story.item(list, shared);
    const ObjectId inner = story.make(Kind::List, "list");
    story.item(list, inner);
    story.item(inner, story.text("a rather long piece of text that cannot fit"));
    story.line(2);
    const ObjectId dict = story.make(Kind::Dict, "dict");
    story.name("config", dict);
    story.entry(dict, "colour", story.text("red"));
    story.entry(dict, "node", shared);
    story.entry(dict, "a key that is much too long for its card", story.number(1));
    const ObjectId tuple = story.make(Kind::Tuple, "tuple");
    story.name("pair", tuple);
    story.item(tuple, shared);
    story.item(tuple, list);
    const ObjectId many = story.make(Kind::List, "list");
    story.name("many", many);
    for (int i = 0; i < 30; ++i)
        story.item(many, story.number(i));
    story.name("empty", story.make(Kind::List, "list"));
    story.name("nothing", story.none());
    return story.finish();
}

std::shared_ptr<const model::Recording> weakDictionary()
{
    StoryWriter story;
    story.line(1);
    const ObjectId weak = story.make(Kind::WeakValueDictionary, "WeakValueDictionary");
    story.name("weak", weak);
    const ObjectId strong = story.make(Kind::Dict, "dict");
    story.name("strong", strong);
    for (const char* name : {"one", "two", "three"}) {
        const ObjectId made = node(story, name);
        story.name(name, made);
        story.entry(weak, name, story.weakref(made, {}, "KeyedRef"));
    }
    story.entry(strong, "one", story.now().at(story.mainNames()).edges.targetIn({Role::Entry, 7}));
    story.line(2);
    story.unname("one");
    story.line(3);
    story.unname("two");
    story.line(4);
    return story.finish();
}

std::shared_ptr<const model::Recording> proxy()
{
    StoryWriter story;
    story.line(1);
    const ObjectId one = node(story, "one");
    story.name("one", one);
    story.name("p", story.weakref(one, {}, "weakproxy"));
    story.name("r", story.weakref(one));
    story.line(2);
    story.unname("one");
    story.line(3);
    return story.finish();
}

std::shared_ptr<const model::Recording> linkedList(int length)
{
    StoryWriter story;
    story.line(1);
    ObjectId last;
    for (int i = 0; i < length; ++i) {
        const ObjectId next = node(story, std::to_string(i));
        if (last)
            story.attribute(last, "next", next);
        else
            story.name("head", next);
        last = next;
    }
    story.attribute(last, "next", story.none());
    return story.finish();
}

std::shared_ptr<const model::Recording> many(int count)
{
    StoryWriter story;
    story.line(1);
    const ObjectId all = story.make(Kind::List, "list");
    story.name("all", all);
    ObjectId group;
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 0) {
            group = story.make(Kind::List, "list");
            story.item(all, group);
        }
        story.item(group, node(story, std::to_string(i)));
    }
    return story.finish();
}

} // namespace tests::stories
