#pragma once

#include "app/command_line.h"

namespace CLI {
class App;
} // namespace CLI

namespace app {

/// The options of `refscope export` while CLI11 fills them; the parser refers to these fields.
struct ExportLine
{
    ExportPicture picture;
    std::string form;
    std::string theme = "light";
    std::string page = "fit";
    std::string size;
    std::string fit;
    std::string every;
    std::string grid;
    std::string watermark;
    std::optional<int> step;
    std::optional<int> line;
    std::optional<int> stop;
    std::optional<double> scale;
    std::optional<double> widthMm;
    std::optional<int> widthPx;
    bool end = false;
    bool all = false;
    bool allStops = false;
    bool isStoryboard = false;
    bool hasCaptions = false;
    bool hasNoCaptions = false;
    bool hasNoFonts = false;
    bool hasNoMotion = false;
};

CLI::App* addExport(CLI::App& program, ExportLine& line);

/// What was asked for, once the line is parsed.
ExportPicture exportOf(const ExportLine& line);

} // namespace app
