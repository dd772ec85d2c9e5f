#pragma once

#include <string>
#include <vector>

#include "ui/speech/synthesiser.h"

namespace ui {

// Another engine: a program that reads words from its standard input and writes a WAV (16 bit, one channel) to its
// standard output. It is started for each phrase; {language} in an argument becomes zh or en. Throws NoVoice.
class CommandVoice final : public Synthesiser {
public:
    explicit CommandVoice(std::vector<std::string> command);
    void say(const Phrase&, const Take&) override;

private:
    std::vector<std::string> command_;
};

}  // namespace ui
