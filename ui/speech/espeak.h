#pragma once

#include <optional>
#include <string>

#include "ui/speech/synthesiser.h"

namespace ui {

// espeak-ng, loaded when somebody first wants to hear something: a terminal that never speaks pays nothing for it.
// One at a time, as the library keeps its state in globals; its data (2 MB) stay once they are loaded.
class Espeak final : public Synthesiser {
public:
    explicit Espeak(int wordsPerMinute);             // std::runtime_error: what is missing
    ~Espeak() override;
    Espeak(const Espeak&) = delete;
    Espeak& operator=(const Espeak&) = delete;

    void say(const Phrase&, const Take&) override;
    std::string phonemes(const Phrase&);              // how it would be said, in the library's own writing

private:
    struct Functions;
    void voice(Language);

    std::unique_ptr<Functions> functions_;
    std::optional<Language> voice_;
    int rate_ = 0;
};

}  // namespace ui
