package dev.telltale.cli;

/** Something the user can put right, said in one line; ends the command with {@link ExitCode#UNUSABLE}. */
final class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserErrorException(String line) {
        super(line);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
