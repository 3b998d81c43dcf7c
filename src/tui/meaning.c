#include "tui/meaning.h"

#include "base/buf.h"

bool
meaning_in_insertion(void)
{
	return rl_get_keymap() == vi_insertion_keymap;
}

bool
meaning_in_replacement(void)
{
	return !rl_editing_mode && !meaning_in_insertion() &&
	    rl_get_keymap() != vi_movement_keymap;
}

bool
meaning_under_way(void)
{
	return RL_ISSTATE(RL_STATE_NUMERICARG | RL_STATE_MULTIKEY);
}

struct binding
meaning_of(struct span token)
{
	struct buf keys = { 0 };
	struct binding binding;

	if (RL_ISSTATE(RL_STATE_MULTIKEY))
		buf_add(&keys,
		    (struct span){
			rl_executing_keyseq, (size_t)rl_key_sequence_length });
	buf_add(&keys, token);
	binding = bindings_look_up(buf_span(&keys), rl_get_keymap());
	buf_finish(&keys);
	return binding;
}

bool
meaning_is_character(struct span token)
{
	return (unsigned char)token.ptr[0] >= ' ' && token.ptr[0] != '\177';
}

bool
meaning_is_sequence(struct span token)
{
	return token.ptr[0] == '\033';
}

bool
meaning_is_alt(struct span token)
{
	return meaning_is_sequence(token) &&
	    (token.len == 2 || (unsigned char)token.ptr[1] >= 0x80);
}

bool
meaning_is_something(struct span token, const struct binding *binding)
{
	if (meaning_is_character(token))
		return token.len == 1 || meaning_under_way() ||
		    rl_get_keymap() != vi_movement_keymap;
	/* "ESC [" and "ESC O" begin keys that we know whole. */
	if (meaning_is_sequence(token) && binding->type == ISKMAP)
		return token.len != 2 ||
		    (token.ptr[1] != '[' && token.ptr[1] != 'O');
	if (binding->type != ISFUNC)
		return true;
	if (meaning_is_sequence(token) || !meaning_under_way())
		return binding->function && binding->function != rl_insert;
	return true;
}

bool
meaning_is_command(struct span token)
{
	size_t command;

	return bindings_command_of(
	    bindings_look_up(token, rl_get_keymap()).function, &command);
}

bool
meaning_is_stray(struct span token, const struct binding *binding)
{
	bool bound = binding->type != ISFUNC || binding->function;

	return !meaning_is_something(token, binding) ||
	    (!bound && (token.len > 1 || meaning_is_command(token)));
}
