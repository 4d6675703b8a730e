#pragma once

#include "model/core/diagnostic.h"

#include <optional>
#include <utility>
#include <variant>

namespace model {

/// A value, or the Diagnostic that says why there is none.
///
/// Errors:  asking for the half that is not there is a caller bug and stops the program
///          (std::get without handlers: the model is never unwound).
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Diagnostic diagnostic) : m_state(std::in_place_index<1>, std::move(diagnostic)) {}

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Diagnostic& diagnostic() const { return std::get<1>(m_state); }

private:
    std::variant<T, Diagnostic> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Diagnostic diagnostic) : m_diagnostic(std::move(diagnostic)) {}

    bool isOk() const { return !m_diagnostic; }
    explicit operator bool() const { return isOk(); }
    const Diagnostic& diagnostic() const { return m_diagnostic.value(); }

private:
    std::optional<Diagnostic> m_diagnostic;
};

} // namespace model
