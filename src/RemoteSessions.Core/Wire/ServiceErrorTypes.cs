namespace RemoteSessions.Wire;

/// <summary>Error types of the services that the module gives the same meaning where it sees the reason before the service does.</summary>
internal static class ServiceErrorTypes
{
    /// <summary>The services' own id for what the caller isn't allowed to do.</summary>
    public const string AccessDenied = "AccessDeniedException";

    /// <summary>AppStream's own id for what something else still uses.</summary>
    public const string ResourceInUse = "ResourceInUseException";

    /// <summary>AppStream's own id for a resource that exists, and can't be used in the state that it is in.</summary>
    public const string ResourceNotAvailable = "ResourceNotAvailableException";

    /// <summary>AppStream's and WorkSpaces' own id for a name that is taken.</summary>
    public const string ResourceAlreadyExists = "ResourceAlreadyExistsException";

    /// <summary>WorkSpaces' own id for a resource that an operation isn't for, in the state or of the kind that it is.</summary>
    public const string OperationNotSupported = "OperationNotSupportedException";

    /// <summary>AppStream's own id for what a resource of that kind can't do.</summary>
    public const string OperationNotPermitted = "OperationNotPermittedException";

    /// <summary>Device Farm's own id for what is not there.</summary>
    public const string NotFound = "NotFoundException";
}
