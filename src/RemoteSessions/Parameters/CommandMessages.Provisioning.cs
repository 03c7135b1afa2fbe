namespace RemoteSessions.Commands.Parameters;

/// <content>The messages that several commands for fleets, pools, sessions, and tags use.</content>
internal static partial class CommandMessages
{
    // Affected users.

    public static string UserCount(int connected) => connected switch
    {
        0 => "no users connected",
        1 => "1 user connected",
        _ => $"{connected} users connected",
    };

    public static string DisconnectedCount(int disconnected) => $"{disconnected} disconnected";

    public static string DisconnectedUser(string? user) => $"{user} (disconnected)";

    public static string MoreUsers(string users, int more) => $"{users} and {more} more";

    public const string UsersUnknown = "users unknown";

    public static string UsersNotCounted(string failure) => $"users couldn't be counted: {failure.TrimEnd('.')}";

    // Messages about changing a fleet or pool.

    public static string ChangeAction(string kind, string changes) => $"Change {kind}: {changes}";

    public static string ChangeActivity(string kind, string label) => $"Changing {kind} {label}";

    public static string ImpossibleChange(string kind, string label, string reason) =>
        $"The {kind} '{label}' can't be changed: {reason}.";

    public static string StopNeeded(
        string kind, string label, string state, string type, string attributes, string otherAttributes, bool isStopping) =>
        $"The {kind} '{label}' is {state}. To change {attributes}"
        + $"{(otherAttributes.Length == 0 ? "" : $" (but not {otherAttributes})")}, the {type} must be stopped. Nothing was sent. "
        + $"{(isStopping ? "Wait until it has stopped" : "Stop it first")}, or specify -StopIfNeeded.";

    public static string StopAndChange(string kind, string? users, string changes, bool startsAgain) =>
        $"Stop {kind}{(users is null ? "" : $" (disconnects {users})")}, change {changes}{(startsAgain ? ", start it again" : "")}";

    public static string StopQuestion(string attributes, string kind, string label, string place, string users) =>
        $"To change {attributes}, the {kind} '{label}'{place} must be stopped. This disconnects {users}. Stop it?";

    // Messages about starting and stopping a fleet or pool.

    public static string StartAction(string kind) => $"Start {kind}";

    public static string WaitAndStartAction(string kind) => $"Wait until it has stopped, and then start {kind}";

    public static string StartActivity(string kind, string label) => $"Starting {kind} {label}";

    public const string NotStarted = "It wasn't started.";

    public static string RunsWithErrors(string kind, string label, string errors) =>
        $"The {kind} '{label}' is running, but the service reports {errors.TrimEnd('.')}.";

    public static string StopAction(string kind) => $"Stop {kind}";

    public static string AlreadyInState(string kind, string label, string state) => $"The {kind} '{label}' is already {state}.";

    public static string AlreadyInStateWhatIf(string kind, string label, string place, string? state) =>
        $"The {kind} '{label}'{place} is already {state}. Nothing would be changed.";

    public static string IsInState(string state) => $"it's {state}";

    public static string EachOf(string kind) => $"each {kind}";

    public const string Run = "run";

    public const string Stop = "stop";

    public static string RunningWithAvailable(string state, int available) => $"{state} with {available} available";

    public static string UntilAvailableWithStopped(int value) => $"-UntilAvailable {value} can be used only with -For Running.";

    // Messages about deleting a fleet or pool.

    public static string StopBeforeDelete(string kind, string label, string state, bool isStopping) =>
        $"The {kind} '{label}' is {state}, but it must be stopped before it can be deleted. "
        + $"{(isStopping ? "Wait until it has stopped" : "Stop it first")}, or specify -StopFirst.";

    public static string UnregisterBeforeDelete(string kind, string label, string owners) =>
        $"The {kind} '{label}' is registered with {owners}. Unregister it first, or specify -IncludeAssociations.";

    public const string WaitStoppedStep = "wait until it has stopped";

    public const string StopStep = "stop it";

    public static string StopUsersStep(string users) => $"stop it ({users})";

    public static string UnregisterStep(string owner) => $"unregister it from {owner}";

    public static string DeleteStep(string kind, bool isFirst) => isFirst ? $"delete {kind}" : $"delete the {kind}";

    public static string RemoveActivity(string kind, string label) => $"Removing {kind} {label}";

    public static string UnregisteringStep(string owner) => $"unregistering it from {owner}";

    public const string DeletingStep = "deleting it";

    public const string NotDeleted = "It wasn't deleted.";

    public const string Stopped = "stopped";

    public static string Unregistered(string owner) => $"unregistered from {owner}";

    public static string DoneBeforeError(string kind, string label, IEnumerable<string> steps) =>
        $"Before this error, the {kind} '{label}' was {string.Join(" and ", steps)}.";

    // Ending sessions.

    public static string EndAction(string kind) => $"End {kind}";

    public static string VerifyActivity(string kind) => $"Checking whether each {kind} has ended";

    public const string Ended = "ended";

    public const string End = "end";

    public static string HasEnded(string kind, string session) => $"The {kind} {session} has ended.";

    public static string AlreadyEnded(string kind, string session) => $"The {kind} {session} has already ended.";

    public static string AlreadyEndedWhatIf(string kind, string session) =>
        $"The {kind} {session} has already ended. Nothing would be changed.";

    public static string EndNotVerified(string kind, string session, string reason) =>
        $"The service accepted the request to end the {kind} {session}, but it's unknown whether the {kind} has ended, because {reason}.";

    // Tags.

    public static string RemoveTagsAction(IEnumerable<string> keys) => $"Remove tags {string.Join(", ", keys)}";

    public static string SetTagsAction(IEnumerable<string> tags) => $"Set tags {string.Join(", ", tags)}";

    public static string NoSuchTag(string resource, string key) =>
        $"The resource '{resource}' has no tag '{key}', so nothing is removed. Tag keys are case-sensitive.";
}
