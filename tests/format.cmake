# SPDX-License-Identifier: GPL-3.0-or-later
# Every source is formatted as .clang-format says; mend with: clang-format -i FILE
cmake_policy(VERSION 3.25)
file(GLOB_RECURSE files ${SOURCE}/app/*.h ${SOURCE}/app/*.cpp ${SOURCE}/models/*.h ${SOURCE}/models/*.cpp
  ${SOURCE}/tests/*.h ${SOURCE}/tests/*.cpp)
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${files} RESULT_VARIABLE status ERROR_VARIABLE said)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${said}")
endif()
