namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// The messages that the emulated AppStream service returns. If AWS documents a message, the emulator uses the same wording.
/// </summary>
internal static class EmulatedAppStreamMessages
{
    // Error messages for all types of resources.
    public static string AlreadyExists(string kind, string name) => $"The {kind} {name} already exists.";

    public static string NotFound(string kind, string name) => $"The {kind} {name} could not be found.";

    public static string ResourceNotFound(string? resource) => resource is null
        ? "The resource could not be found."
        : $"The resource {resource} could not be found.";

    public static string OverQuota(string kind) => $"The number of {kind} exceeds the quota of the account in this Region.";

    public static string TooManyTags(int maximum) => $"A resource can have at most {maximum} tags.";

    public static string SetAndDeleted(string attribute) =>
        $"The attribute {attribute} can't be set and deleted in the same request. Either set the attribute or delete it.";

    public static string RegionNotSupported(string region) =>
        $"Credential should be scoped to a valid region, not '{region}'. Amazon AppStream 2.0 isn't available in that Region.";

    // Error messages about fleets.
    public const string CapacityRequired = "ComputeCapacity is required for Always-On and On-Demand fleets.";

    public const string CapacityNotAllowed = "ComputeCapacity isn't allowed for Elastic fleets. Specify MaxConcurrentSessions instead.";

    public const string OneKindOfCapacity = "ComputeCapacity must contain either DesiredInstances or DesiredSessions.";

    public const string DesiredSessionsNotAllowed =
        "DesiredSessions applies only to multi-session fleets. Specify MaxSessionsPerInstance, or use DesiredInstances.";

    public const string ImageRequired = "ImageName or ImageArn is required for Always-On and On-Demand fleets.";

    public const string ElasticNeedsConcurrentSessions = "MaxConcurrentSessions is required for Elastic fleets.";

    public const string ElasticNeedsPlatform = "Platform is required for Elastic fleets.";

    public const string ElasticNeedsSubnets =
        "Elastic fleets require a VpcConfig with at least two subnets in different Availability Zones.";

    public const string ElasticImageNotAllowed = "An image isn't allowed for Elastic fleets.";

    public static string ElasticPlatformNotSupported(string platform) => $"The platform {platform} isn't supported for Elastic fleets.";

    public static string ElasticSettingNotAllowed(string setting) => $"{setting} isn't allowed for Elastic fleets.";

    public static string OnlyElasticSetting(string setting) => $"{setting} isn't allowed for Always-On and On-Demand fleets.";

    public static string InvalidRole(string arn) => $"AppStream 2.0 encountered an error because your IAM role {arn} is not valid.";

    public static string CannotStart(string fleet, string state) => $"The fleet {fleet} can't be started because it is {state}.";

    public static string CannotUpdate(string fleet, string state) =>
        $"Cannot update the attribute for fleet {fleet} when it is {state}. The fleet must be stopped to complete this action.";

    public static string DeleteNeedsStoppedFleet(string fleet, string state) =>
        $"The fleet {fleet} is {state}. To delete the fleet, you must stop it.";

    public static string DeleteNeedsNoStack(string fleet) =>
        $"The fleet {fleet} is associated with a stack. To delete the fleet, you must dissociate it from the stack.";

    // The reasons why a fleet can't start.
    public const string NoFreeAddresses = "The specified subnet does not have enough free IP addresses for the fleet's instances.";

    public static string SubnetNotFound(string subnet) => $"The subnet {subnet} does not exist.";

    public static string ImageNotFound(string? image) => $"The image {image} does not exist.";

    // Error messages about images.
    public const string NamesAndArns = "Names and Arns can't be combined. Specify one of them.";

    public const string DifferentImages = "ImageName and ImageArn identify different images. Specify one of them.";

    public static string ImageNotAvailable(string? image, string? state) =>
        $"The image {image} is {state}. The image must be in an AVAILABLE state for this action to succeed.";

    public static string UnknownInstanceType(string instanceType) => $"The instance type {instanceType} isn't valid.";

    public static string IncompatibleImage(string? image, string instanceType, string family) =>
        $"The image {image} does not support the instance type {instanceType} of the family {family}.";

    // Error messages about stacks and associations.
    public const string SignInDisabled = "DOMAIN_PASSWORD_SIGNIN and DOMAIN_SMART_CARD_SIGNIN can't both be DISABLED.";

    public static string DuplicateAction(string? action) => $"The action {action} is specified more than once.";

    public static string LengthNotAllowed(string? action, string? permission) =>
        $"MaximumLength can't be specified for {action} with the permission {permission}.";

    public static string StackHasFleets(string stack) =>
        $"Cannot delete stack {stack}. This stack has fleets associated with it. "
        + "Only stacks with no fleets associated with it can be deleted.";

    public static string StackHasFleet(string stack, string fleet) =>
        $"The stack {stack} is associated with the fleet {fleet}. A stack can have only one fleet.";

    public static string NotAssociated(string? stack, string? fleet) => $"The fleet {fleet} is not associated with the stack {stack}.";

    public static string AssociationInUse(string stack, string fleet) =>
        $"The fleet {fleet} can't be disassociated from the stack {stack} because it has active sessions.";

    // Error messages about sessions and streaming URLs.
    public const string TypeRequiredForUser = "AuthenticationType is required when UserId is specified.";

    public static string NotMultiSession(string fleet) =>
        $"The fleet {fleet} is not a multi-session fleet. Only instances of multi-session fleets can be drained.";

    public static string NoInstanceYet(string session) => $"The session {session} doesn't have an instance yet.";

    public static string FleetNotRunning(string fleet, string state) =>
        $"The fleet {fleet} is {state}. The fleet must be RUNNING for this action to succeed.";

    // The text on the page that a streaming URL opens.
    public const string PageTitle = "Streaming session";

    public const string MethodNotAllowedTitle = "Method not allowed";

    public const string MethodNotAllowed = "Use GET to open the URL. The buttons on the page use POST.";

    public const string UrlNotFoundTitle = "Streaming URL not found";

    public const string UrlNotFound = "This streaming URL doesn't exist. To create a streaming URL, call CreateStreamingURL.";

    public const string UrlExpiredTitle = "The streaming URL has expired";

    public const string UrlExpired = "To create a new streaming URL, call CreateStreamingURL.";

    public const string NoResourcesTitle = "No streaming resources";

    public const string SessionEndedTitle = "The session has ended";

    public const string SessionEnded = "To start another session, open the URL again.";

    public const string SessionEndedByUser = "You ended the session.";

    public const string SessionOpen = "The session is open.";

    public const string ActivityRecorded = "Your activity was recorded.";

    public const string Disconnected = "You disconnected from the session. You can reconnect until the disconnect timeout expires.";

    public const string Pending = "PENDING: an instance is being prepared. Reload the page in a few moments.";

    public const string NotStarted = "The session hasn't started yet.";

    public const string ActivityButton = "Simulate activity";

    public const string DisconnectButton = "Disconnect";

    public const string EndButton = "End session";

    public const string OpenLink = "Open the session";

    public const string ExpirationLabel = "Maximum expiration time";

    public static string NotRunningForStack(string fleet) => $"The fleet {fleet} of this stack isn't running.";

    // Error messages about state files.
    public static string InvalidState(string reason) => $"The AppStream state isn't valid: {reason}";

    public static string StateInUnknownRegion(string region) => $"The file contains AppStream resources in '{region}', but AppStream "
        + "isn't available in that Region.";

    public static string StateWithoutAssociated(string stack, string fleet) =>
        $"The file associates the stack {stack} with the fleet {fleet}, but one of them is missing from the file.";

    public const string IncompleteFleet = "The list of instances or errors for an AppStream fleet is missing from the file.";

    public static string StateWithoutFleet(string session) =>
        $"The file contains the session {session}, but its stack or fleet is missing from the file.";

    public static string StateWithoutInstance(string session) =>
        $"The file contains the session {session}, but its instance is missing from the fleet.";

    // Error messages about defects in the emulator.
    public static string NoCapacityInDemoData(string fleet, string user) =>
        $"The fleet {fleet} in the demo data has no available capacity for {user}.";
}
