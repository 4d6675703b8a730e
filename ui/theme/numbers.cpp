#include "ui/theme/numbers.h"

#include <QLocale>
#include <QRegularExpression>

namespace ui {

QString inGroups(quint64 number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(number);
}

QString withGroups(const QString& text)
{
    static const QRegularExpression s_number(QStringLiteral("(?<![\\w.])\\d{5,18}(?![\\w.])"));
    QString grouped = text;
    for (auto match = s_number.match(grouped); match.hasMatch();
         match = s_number.match(grouped, match.capturedStart() + 1))
        grouped.replace(match.capturedStart(), match.capturedLength(),
                        inGroups(match.captured().toULongLong()));
    return grouped;
}

} // namespace ui
