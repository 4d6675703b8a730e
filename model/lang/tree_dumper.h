#pragma once

#include "model/lang/ast.h"

#include <string>
#include <string_view>

namespace model {

/// Writes nodes as Python's ast.dump(include_attributes=True) does: fields in the order of
/// Python.asdl, optional ones left out where they are None.
class TreeDumper
{
public:
    std::string dump(const Module& module);

private:
    void open(std::string_view kind);
    void close();
    void close(const SourceSpan& span);
    void field(std::string_view name);
    void number(std::string_view name, int value);
    void identifier(std::string_view name, std::string_view value);
    void optionalIdentifier(std::string_view name, std::string_view value);
    void named(std::string_view name, std::string_view value);
    template <class T>
    void one(std::string_view name, const T* node);
    template <class T>
    void optional(std::string_view name, const T* node);
    template <class T>
    void many(std::string_view name, std::span<T> nodes);

    void write(const Expr* expr);
    void write(const Stmt* stmt);
    void write(const Pattern* pattern);
    void write(const Parameters* parameters);
    void write(const Parameter* parameter);
    void write(const Keyword* keyword);
    void write(const Alias* alias);
    void write(const WithItem* item);
    void write(const Comprehension* clause);
    void write(const ExceptHandler* handler);
    void write(const MatchCase* matchCase);
    void write(std::string_view name);
    void write(CompareOperator op);

    void operatorFields(const Expr& expr);
    void targetFields(const Expr& expr);
    void containerFields(const Expr& expr);
    void comprehensionFields(const Expr& expr);
    void fields(const Expr& expr);
    void simpleFields(const Stmt& stmt);
    void fields(const Stmt& stmt);
    void fields(const Pattern& pattern);
    template <class T>
    void functionFields(const T& stmt);
    template <class T>
    void forFields(const T& stmt);
    template <class T>
    void withFields(const T& stmt);
    template <class T>
    void tryFields(const T& stmt);

    std::string m_text;
    bool m_needsComma = false;
};

} // namespace model
