#pragma once

#include <QString>

namespace ui {

/// With a capital at its beginning, as a sentence begins.
QString capitalized(QString text);

} // namespace ui
