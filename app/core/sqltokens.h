// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/variables.h"

#include <QList>
#include <QString>

namespace sternway {

/// A piece of a text for psql.
struct SqlToken {
  enum class Kind {
    Space,
    Comment,
    Word,         ///< a keyword or a name without quotes
    Name,         ///< "…"
    String,       ///< '…', also behind B, X and N
    Escapes,      ///< E'…'
    Unicode,      ///< U&'…' or U&"…"
    Dollar,       ///< $tag$ … $tag$
    Placeholder,  ///< {{NAME}} outside of all of these
    Command,      ///< of psql: a backslash and the rest of its line
    Data,         ///< of COPY … FROM STDIN, with its last line
    Other         ///< one character
  };
  Kind kind = Kind::Other;
  qsizetype offset = 0;
  qsizetype length = 0;
  bool isWhole = true;  ///< false: it never ends

  [[nodiscard]] qsizetype end() const { return offset + length; }
  /// How a placeholder is to be written that stands in it; within a comment a literal, which never ends it.
  [[nodiscard]] Placeholder::Sql place() const;
};

/// All of the text, without gaps. COPY's data are told by the words of its statement. Pure.
[[nodiscard]] QList<SqlToken> sqlTokens(const QString &text);

}  // namespace sternway
