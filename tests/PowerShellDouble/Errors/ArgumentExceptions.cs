namespace System.Management.Automation;

public class PSArgumentException : ArgumentException, IContainsErrorRecord
{
    private ErrorRecord _errorRecord;

    public PSArgumentException()
    {
    }

    public PSArgumentException(string message)
        : base(message)
    {
    }

    public PSArgumentException(string message, string paramName)
        : base(message, paramName)
    {
    }

    public PSArgumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ErrorRecord ErrorRecord
        => _errorRecord ??= new ErrorRecord(new ParentContainsErrorRecordException(this), "Argument", ErrorCategory.InvalidArgument, null);
}

public class PSArgumentNullException : ArgumentNullException, IContainsErrorRecord
{
    private ErrorRecord _errorRecord;

    public PSArgumentNullException()
    {
    }

    public PSArgumentNullException(string paramName)
        : base(paramName)
    {
    }

    public PSArgumentNullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PSArgumentNullException(string paramName, string message)
        : base(paramName, message)
    {
    }

    public ErrorRecord ErrorRecord
        => _errorRecord ??= new ErrorRecord(new ParentContainsErrorRecordException(this), "ArgumentNull", ErrorCategory.InvalidArgument, null);
}

public class PSArgumentOutOfRangeException : ArgumentOutOfRangeException, IContainsErrorRecord
{
    private ErrorRecord _errorRecord;

    public PSArgumentOutOfRangeException()
    {
    }

    public PSArgumentOutOfRangeException(string paramName)
        : base(paramName)
    {
    }

    public PSArgumentOutOfRangeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PSArgumentOutOfRangeException(string paramName, object actualValue, string message)
        : base(paramName, actualValue, message)
    {
    }

    public ErrorRecord ErrorRecord
        => _errorRecord ??= new ErrorRecord(new ParentContainsErrorRecordException(this), "ArgumentOutOfRange", ErrorCategory.InvalidArgument, null);
}

public class PSInvalidOperationException : InvalidOperationException, IContainsErrorRecord
{
    private readonly string _errorId = "InvalidOperation";
    private readonly ErrorCategory _category = ErrorCategory.InvalidOperation;
    private ErrorRecord _errorRecord;

    public PSInvalidOperationException()
    {
    }

    public PSInvalidOperationException(string message)
        : base(message)
    {
    }

    public PSInvalidOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ErrorRecord ErrorRecord
        => _errorRecord ??= new ErrorRecord(new ParentContainsErrorRecordException(this), _errorId, _category, null);
}

public class PSInvalidCastException : InvalidCastException, IContainsErrorRecord
{
    private readonly string _errorId = "PSInvalidCastException";
    private ErrorRecord _errorRecord;

    public PSInvalidCastException()
    {
    }

    public PSInvalidCastException(string message)
        : base(message)
    {
    }

    public PSInvalidCastException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal PSInvalidCastException(string errorId, string message, Exception innerException)
        : base(message, innerException)
        => _errorId = errorId;

    public ErrorRecord ErrorRecord
        => _errorRecord ??= new ErrorRecord(new ParentContainsErrorRecordException(this), _errorId, ErrorCategory.InvalidArgument, null);
}

public class SessionStateException : RuntimeException
{
    public SessionStateException()
    {
    }

    public SessionStateException(string message)
        : base(message)
    {
    }

    public SessionStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SessionStateException(string itemName, string message, string errorId, ErrorCategory category)
        : base(message)
    {
        ItemName = itemName;
        SetError(errorId, category, itemName);
    }

    public string ItemName { get; } = string.Empty;
}

public class ItemNotFoundException : SessionStateException
{
    public ItemNotFoundException()
    {
    }

    public ItemNotFoundException(string message)
        : base(message)
    {
    }

    public ItemNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ItemNotFoundException(string path, string message, string errorId)
        : base(path, message, errorId, ErrorCategory.ObjectNotFound)
    {
    }
}

public class DriveNotFoundException : SessionStateException
{
    public DriveNotFoundException()
    {
    }

    public DriveNotFoundException(string message)
        : base(message)
    {
    }

    public DriveNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal DriveNotFoundException(string drive, string message, string errorId)
        : base(drive, message, errorId, ErrorCategory.ObjectNotFound)
    {
    }
}

public class InvalidPowerShellStateException : SystemException
{
    public InvalidPowerShellStateException()
    {
    }

    public InvalidPowerShellStateException(string message)
        : base(message)
    {
    }

    public InvalidPowerShellStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PSInvocationState CurrentState { get; internal set; }
}
