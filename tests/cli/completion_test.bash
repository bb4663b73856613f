# What bash offers at the end of some lines. Called with the completion script.
source "$1" || exit 1

failed=0

# expect WORD… gives CANDIDATE…: the candidates at the last of the words. bash splits words at '='.
expect() {
  COMP_WORDS=() COMPREPLY=()
  while [ "$1" != gives ]; do COMP_WORDS+=("$1"); shift; done
  shift
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _renkei 2>/dev/null # compopt complains outside of a completion
  if [ "${COMPREPLY[*]}" != "$*" ]; then
    echo "${COMP_WORDS[*]}: got '${COMPREPLY[*]}', wanted '$*'"
    failed=1
  fi
}

expect renkei ch gives check
expect renkei comp gives completion
expect renkei --lang '' gives ja en
expect renkei --lang en ch gives check
expect renkei check --form gives --format
expect renkei check --format js gives json
expect renkei check -f js gives json
expect renkei check --format = js gives json
expect renkei check --format = '' gives text json sarif junit html csv
expect renkei check x --scope '' gives file set send
expect renkei --lang = en check --fail-on = w gives warning
expect renkei check --jobs '' gives
expect renkei specs --form gives --format
expect renkei specs --format '' gives text json
expect renkei completion '' gives bash zsh fish
expect renkei help sp gives specs
exit $failed
