#pragma once

#include <QString>

namespace ui {

/// "1,234,567": as the user's language groups digits; the C locale, which groups none, as in
/// English.
QString inGroups(quint64 number);

/// The same for every number of more than four digits inside a text.
QString withGroups(const QString& text);

} // namespace ui
