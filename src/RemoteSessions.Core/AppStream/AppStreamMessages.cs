using RemoteSessions.AppStream.Generated;
using RemoteSessions.Provisioning;

namespace RemoteSessions.AppStream;

/// <summary>All AppStream 2.0 (WorkSpaces Applications) messages that users see, such as errors, prompts, and progress messages.</summary>
internal static class AppStreamMessages
{
    // Names of resources
    public const string FleetKind = "AppStream fleet";
    public const string StackKind = "AppStream stack";
    public const string ImageKind = "AppStream image";
    public const string SessionKind = "AppStream session";
    public const string StreamingUrlKind = "AppStream streaming URL";
    public const string ImageUpdateKind = "AppStream image update";
    public const string TagKind = "AppStream tag";
    public const string ResourceKind = "AppStream resource";
    public const string Fleet = "fleet";
    public const string Stack = "stack";

    // Names of enumerations
    public const string FleetState = "fleet state";
    public const string FleetType = "fleet type";
    public const string ImageState = "image state";
    public const string SessionState = "session state";
    public const string ConnectionState = "connection state";
    public const string AuthenticationType = "authentication type";
    public const string InstanceType = "instance type";
    public const string StreamView = "stream view";
    public const string Platform = "platform";
    public const string Visibility = "visibility";
    public const string Protocol = "protocol";
    public const string AgentAction = "agent action";
    public const string UserControlMode = "user control mode";
    public const string ImageFormat = "image format";
    public const string ScreenResolution = "screen resolution";

    // Value descriptions
    public const string ValidName =
        "a name of up to 101 characters that begins with a letter or digit and contains only letters, digits, and '_.-'";
    public const string ValidImageArn = "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:image/name";
    public const string ValidTaggedArn = "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name";
    public const string ValidRoleArn = "a role ARN such as arn:aws:iam::123456789012:role/name";
    public const string ValidBucketName = "a bucket name of 3 to 63 lowercase letters, digits, periods, and hyphens";
    public const string ValidBucketArn = "a bucket ARN such as arn:aws:s3:::name";
    public const string ValidUserId = "a user ID of 2 to 32 characters that contains only letters, digits, and '+=,.@_-'";
    public const string ValidUserIdOrPattern = "a user ID of 2 to 128 characters, or a pattern with wildcard characters";
    public const string Text = "a value";
    public const string Url = "a URL";
    public const string SecurityGroups = "security groups";
    public const string Domains = "domains";
    public const string Urls = "URLs";
    public const string VpcEndpoints = "VPC endpoints";
    public const string Instances = "instances";
    public const string Sessions = "sessions";
    public const string Seconds = "seconds";
    public const string Gigabytes = "GB";
    public const string Characters = "characters";

    // Confirmations
    public const string CreateStack = "Create AppStream stack";
    public const string CreateStreamingUrl = "Create AppStream streaming URL";
    public const string DeleteStack = "Delete AppStream stack";
    public const string DrainInstance = "Drain AppStream instance";
    public const string RegisterFleet = "Register AppStream fleet";
    public const string UnregisterFleet = "Unregister AppStream fleet";

    // Progress
    public const string CheckingDrain = "Checking whether the instances are draining";
    public const string InstanceOfSession = "instance of the session";
    public const string Drain = "drain";

    // Problems with settings
    public const string AgentSettingsWithoutAction =
        "The settings for software agents require -AgentAction, which specifies the actions that agents can perform.";

    public const string ElasticFleetHasNoInstances =
        "An ELASTIC fleet has no permanent instances. Specify -MaxConcurrentSessions instead of -DesiredInstances or -DesiredSessions.";

    public const string ElasticFleetNeedsConcurrentSessions = "An ELASTIC fleet requires -MaxConcurrentSessions.";

    public const string ElasticFleetNeedsSubnets =
        "An ELASTIC fleet requires two subnets in different Availability Zones. Specify them with -SubnetId.";

    public const string ElasticFleetNeedsPlatform =
        "An ELASTIC fleet requires a platform. Specify -Platform, for example -Platform AMAZON_LINUX2.";

    public const string FleetNeedsInstanceType =
        "A fleet requires an instance type. Specify -InstanceType, for example -InstanceType stream.standard.medium.";

    public const string MultiSessionFleetNeedsUsers =
        "-DesiredSessions applies only to multi-session fleets. Specify -MaxSessionsPerInstance too, or use -DesiredInstances instead.";

    public const string SecurityGroupWithoutSubnet = "-SecurityGroupId requires -SubnetId.";

    public const string InstancesAndSessionsDiffer =
        "-DesiredInstances and -DesiredSessions can't be specified together if both differ from the current settings";

    public const string NoWayToSignIn =
        "Users must be able to sign in with a password or a smart card. Specify ENABLED for -DomainPasswordSignIn or "
        + "-DomainSmartCardSignIn.";

    public static string FleetNeedsSize(string fleetType) =>
        $"An {fleetType} fleet requires a size. Specify -DesiredInstances, or -DesiredSessions for a multi-session fleet.";

    public static string FleetNeedsImage(string fleetType) => $"An {fleetType} fleet requires -ImageName or -ImageArn.";

    public static string ConcurrentSessionsOnlyForElastic(string fleetType) =>
        $"-MaxConcurrentSessions applies only to ELASTIC fleets. The type of this fleet is {fleetType}.";

    public static string NotTogether(string parameter, string other) =>
        $"{parameter} and {other} can't be specified together. Specify only one of them.";

    public static string LengthNeedsPermission(string length, string permission) =>
        $"{length} can be specified only if {permission} is ENABLED.";

    public static string ConsentDomainNotListed(string domain) =>
        $"-OneDriveDomainRequiringAdminConsent contains the domain '{domain}', but -OneDriveDomain doesn't. Add it to -OneDriveDomain.";

    // Errors
    public static string FleetNotCreated(string name, string problem) => $"The fleet '{name}' can't be created. {problem}";

    public static string StackNotCreated(string name, string problem) => $"The stack '{name}' can't be created. {problem}";

    public static string StackNotChanged(string name, string problem) => $"The stack '{name}' can't be changed. {problem}";

    public static string DoesNotExist(string kind, string name) => $"The {kind} '{name}' doesn't exist.";

    public static string ImageNotAvailable(string image, string state) =>
        $"The image '{image}' is {state}. A fleet can start only from an image that is {ImageStateValues.Available}. "
        + $"To list these images, run Get-ASImage -State {ImageStateValues.Available}.";

    public static string FleetNotRunning(string fleet, string state) =>
        $"The fleet '{fleet}' is {state}. Users can stream only from a fleet that is RUNNING. To start the fleet, run Start-ASFleet.";

    public static string FleetNotRegistered(string fleet, string stack) =>
        $"The fleet '{fleet}' isn't registered with the stack '{stack}'.";

    public static string RegisterFleetFirst(string fleet, string stack) =>
        $"{FleetNotRegistered(fleet, stack)} To register it, run Register-ASFleet.";

    public static string FleetNotRegisteredToUnregister(string fleet, string stack) =>
        $"{FleetNotRegistered(fleet, stack)} To list the stacks that the fleet is registered with, run Get-ASStack -FleetName {fleet}.";

    public static string SessionHasEnded(string sessionId) =>
        $"The session '{sessionId}' has ended. To drain the instance, specify another session that runs on it.";

    public static string FleetNotMultiSession(string? fleet) =>
        $"The fleet '{fleet}' isn't a multi-session fleet. Only instances that several users share can be drained.";

    public static string StackHasFleets(string stack, IReadOnlyList<string> fleets) =>
        $"The stack '{stack}' can't be deleted because {AreRegistered(fleets)} with it. Unregister {Them(fleets)} first, or use "
        + "-IncludeAssociations.";

    public static string UnregisteredBefore(IReadOnlyList<string> fleets, string stack) => fleets.Count == 1
        ? $"Before this error occurred, the fleet {fleets[0]} was unregistered from the stack '{stack}'."
        : $"Before this error occurred, the fleets {Listed(fleets)} were unregistered from the stack '{stack}'.";

    // Hints, verbose messages, and warnings
    public const string SpecifySessionToDrain = "To drain an instance, specify the ID of a session that runs on it.";
    public const string AllResourceCommands = "Get-ASFleet, Get-ASStack, or Get-ASImage";

    public static string AlreadyDraining(string? instance) => $"The instance {instance} is already DRAINING. No change is needed.";

    public static string AlreadyRegistered(string fleet, string stack, string place) =>
        $"The fleet '{fleet}' is already registered with the stack '{stack}'{place}. No change is needed.";

    public static string DrainNotVerified(string sessionId, string reason) =>
        $"The service accepted the request to drain the instance of the session {sessionId}, but it's unknown whether the "
        + $"instance is draining, because {reason}.";

    // Targets and actions in prompts
    public const string DefaultUserSettings = "the AWS defaults";

    public static string ChangeStack(IEnumerable<AttributeChange> changes) => $"Change AppStream stack: {string.Join(", ", changes)}";

    public static string CreateFleet(string type, string? instanceType) => $"Create AppStream fleet ({type} {instanceType})";

    public static string InstanceWithSession(string? instance, string sessionId, string? stack, string? fleet) =>
        $"{instance ?? UnknownInstance} (session {sessionId} on {stack}/{fleet})";

    public static string InstanceWithHiddenSession(string sessionId, string? reason) =>
        $"{UnknownInstance} (session {sessionId}; {reason})";

    public static string UserAt(string? user, string? stack, string? fleet) => $"{user} at {stack}/{fleet}";

    public static string FleetWithStack(string fleet, string stack) => $"{fleet} with {stack}";

    public static string FleetFromStack(string fleet, string stack, string? users) =>
        users is null ? $"{fleet} from {stack}" : $"{fleet} from {stack} ({users})";

    public static string UnregisterFleetsAndDeleteStack(IEnumerable<string> fleets) =>
        $"Unregister {Listed(fleets)} and delete the AppStream stack";

    public static string FleetWithUsers(string fleet, string users) => $"{fleet} ({users})";

    public static string StackStillWithFleets(string stack, IReadOnlyList<string> fleets) =>
        $"{stack} (AWS rejects this request while {AreRegistered(fleets)} with the stack; use -IncludeAssociations, or unregister "
        + $"{Them(fleets)} first)";

    public static string UsersMayBlock(string users) => $"{users}; AWS might reject this request while users have sessions";

    public const string UsersUnknown = "connected users unknown";

    // Descriptions of resources in lists, tooltips, and progress bars
    public static string FleetTypeOf(string? fleetType) => $"{fleetType} fleet";

    public static string InstancesRunning(int running, int desired) => $"{running} of {desired} instances";

    public static string UserOnFleet(string? user, string? state, string? stack, string? fleet) => $"{user}, {state} on {stack}/{fleet}";

    public static string SessionOnFleet(string? state, string? connectionState, string? user, string? stack, string? fleet) =>
        $"{state} {connectionState}, {user} on {stack}/{fleet}";

    private const string UnknownInstance = "the instance";

    private static string AreRegistered(IReadOnlyList<string> fleets) =>
        fleets.Count == 1 ? $"the fleet {fleets[0]} is registered" : $"the fleets {Listed(fleets)} are registered";

    private static string Them(IReadOnlyList<string> fleets) => fleets.Count == 1 ? "it" : "them";

    private static string Listed(IEnumerable<string> items) => string.Join(", ", items);
}
