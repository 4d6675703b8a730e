#pragma once

#include "model/core/diagnostic.h"
#include "model/history/recording.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace ui {

/// Why a run is not a plain success, in the words and places that the window shows.
struct RunFault
{
    Q_DECLARE_TR_FUNCTIONS(ui::RunFault)

public:
    enum class Sort : std::uint8_t {
        Rejected,  ///< The script could not be compiled or uses what is not supported.
        Exception, ///< An exception that nobody caught ended it.
        Stopped,   ///< A limit or the user stopped it.
    };

    Sort sort = Sort::Rejected;
    QString message; ///< One line.
    QString hint;    ///< What would mend it; may be empty.
    int line = 0;    ///< From 1; 0 where there is no place.
    int column = 0;  ///< From 0, in characters.
    int length = 0;  ///< Characters to underline; 0: the whole line.
};

RunFault faultOf(const model::Diagnostic& diagnostic);

/// The fault of a run that was executed: stopped, ended by an exception, or none.
std::optional<RunFault> faultOf(const model::Recording& recording);

} // namespace ui
