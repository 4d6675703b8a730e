// The module refscope: WeakCache, which resources/python/refscope.py has for a real interpreter.

#include "model/weak/weak_cache.h"

#include "model/lang/modules/install.h"
#include "model/lang/modules/weak_bindings.h"

namespace model {

namespace weak {

namespace {

WeakCache cacheOf(Vm& vm, Object* self)
{
    return {vm.heap(), self};
}

bool isReadyCache(Vm& vm, Object* self)
{
    const WeakCache cache = cacheOf(vm, self);
    const auto isDict = [](const Object* object) {
        return object != nullptr && object->type->layout == Kind::Dict;
    };
    if (cache.factory() != nullptr && isDict(cache.entries()) && isDict(cache.recent()))
        return true;
    vm.raise(vm.exceptions().attributeError,
             "'" + self->type->name + "' object has no attribute '_entries'");
    return false;
}

bool cacheInit(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[2];
    if (!bindLibraryArguments(vm, args, {"WeakCache.__init__", {"factory", "keep"}, 1}, given))
        return false;
    std::optional<std::int64_t> keep = 0;
    if (given[1] != nullptr)
        keep = indexValue(vm, given[1], true);
    if (!keep)
        return false;
    if (*keep < 0) {
        vm.raiseValueError("keep must not be negative");
        return false;
    }
    cacheOf(vm, self).initialize(given[0], *keep);
    return true;
}

Ref requestFrom(Vm& vm, Object* self, Object* key)
{
    if (!isReadyCache(vm, self))
        return {};
    return cacheOf(vm, self).request(key, [&](Object* wanted) {
        Ref factory = vm.own(cacheOf(vm, self).factory());
        Ref made = call(vm, factory.get(), {wanted});
        return made && referable(vm, made.get()) != nullptr ? made : Ref();
    });
}

Ref cacheCall(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"WeakCache.__call__", {"key"}, 1}, given))
        return {};
    return requestFrom(vm, self, given[0]);
}

std::optional<bool> cacheContains(Vm& vm, Object* self, Object* key)
{
    if (!isReadyCache(vm, self))
        return std::nullopt;
    bool failed = false;
    const bool isThere = static_cast<bool>(cacheOf(vm, self).peek(key, failed));
    return failed ? std::nullopt : std::optional(isThere);
}

std::int64_t cacheLength(Vm& vm, Object* self)
{
    return isReadyCache(vm, self) ? static_cast<std::int64_t>(cacheOf(vm, self).size()) : -1;
}

Ref cacheClear(Vm& vm, Object* self, const CallArgs&)
{
    if (!isReadyCache(vm, self))
        return {};
    cacheOf(vm, self).clear();
    return vm.none();
}

Ref cacheKeys(Vm& vm, Object* self, const CallArgs&)
{
    return isReadyCache(vm, self) ? toList(vm, cacheOf(vm, self).entries()) : Ref();
}

Ref showCache(Vm& vm, Object* self)
{
    if (!isReadyCache(vm, self))
        return {};
    const WeakCache cache = cacheOf(vm, self);
    const auto part = [&](const char* name) {
        return std::to_string(cache.count(name)) + " " + name;
    };
    return vm.newStr("<" + typeName(self->type) + ": " + std::to_string(cache.size())
                     + " alive, keep " + std::to_string(cache.count("keep")) + ", " + part("hits")
                     + ", " + part("misses") + ", " + part("evictions") + ", " + part("deaths")
                     + ">");
}

constexpr NativeMethod kCacheMethods[] = {
    {"clear", cacheClear, Arity::None},
    {"keys", cacheKeys, Arity::None},
};

} // namespace

void defineWeakCache(Vm& vm)
{
    TypeSlots slots;
    slots.init = cacheInit;
    slots.call = cacheCall;
    slots.repr = showCache;
    slots.length = cacheLength;
    slots.getItem = requestFrom;
    slots.contains = cacheContains;
    defineLibraryClass(vm, vm.types().weakCache, slots, kCacheMethods);
}

} // namespace weak

namespace {

Ref makeRefscope(Vm& vm)
{
    Ref module = vm.newModule("refscope");
    dict::set(vm.heap(), module.as<ModuleObject>()->dict, vm.heap().name("WeakCache"),
              vm.own(vm.types().weakCache));
    return module;
}

} // namespace

void installRefscopeModule(Vm& vm)
{
    vm.addModule("refscope", makeRefscope);
}

} // namespace model
