#include "app/command_line.h"

#include <cstdio>

int main(int argc, char** argv)
{
    const std::vector<std::string> pythons = {"3.11"};
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto parsed = app::parseCommandLine(arguments, pythons);
    if (const auto* answer = std::get_if<app::Answer>(&parsed)) {
        std::fputs(answer->text.c_str(), answer->status == 0 ? stdout : stderr);
        return answer->status;
    }
    std::fputs("refscope: this command is not there yet\n", stderr);
    return 1;
}
