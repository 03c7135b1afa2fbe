namespace System.Management.Automation;

public class RuntimeException : SystemException, IContainsErrorRecord
{
    private string _errorId = nameof(RuntimeException);
    private ErrorCategory _errorCategory;
    private object _target;
    private ErrorRecord _errorRecord;

    public RuntimeException()
        : base("An error has occurred.")
    {
    }

    public RuntimeException(string message)
        : base(message)
    {
    }

    public RuntimeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RuntimeException(string message, Exception innerException, ErrorRecord errorRecord)
        : base(message, innerException)
        => _errorRecord = errorRecord;

    public virtual ErrorRecord ErrorRecord
        => _errorRecord ??= new ErrorRecord(new ParentContainsErrorRecordException(this), _errorId, _errorCategory, _target);

    public bool WasThrownFromThrowStatement { get; set; }

    internal void SetError(string errorId, ErrorCategory category, object target = null)
        => (_errorId, _errorCategory, _target) = (errorId, category, target);

    internal static string MessageOf(ErrorRecord errorRecord)
        => !string.IsNullOrEmpty(errorRecord.ErrorDetails?.Message) ? errorRecord.ErrorDetails.Message : MessageOf(errorRecord.Exception);

    internal static string MessageOf(Exception exception)
        => exception is IContainsErrorRecord { ErrorRecord.ErrorDetails.Message: { Length: > 0 } details } ? details : exception?.Message ?? string.Empty;
}

public class ParentContainsErrorRecordException : SystemException
{
    private readonly Exception _wrapper;

    public ParentContainsErrorRecordException()
    {
    }

    public ParentContainsErrorRecordException(Exception wrapperException) => _wrapper = wrapperException;

    public ParentContainsErrorRecordException(string message)
        : base(message)
    {
    }

    public ParentContainsErrorRecordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public override string Message => _wrapper?.Message ?? base.Message;
}

public class PipelineStoppedException : RuntimeException
{
    public PipelineStoppedException()
        : this("The pipeline has been stopped.")
    {
    }

    public PipelineStoppedException(string message)
        : base(message)
        => SetError("PipelineStopped", ErrorCategory.OperationStopped);

    public PipelineStoppedException(string message, Exception innerException)
        : base(message, innerException)
        => SetError("PipelineStopped", ErrorCategory.OperationStopped);
}

public class ActionPreferenceStopException : RuntimeException
{
    private readonly ErrorRecord _errorRecord;

    public ActionPreferenceStopException()
        : this("Cannot continue to run the cmdlet because running cmdlets has been prevented by the Stop policy.")
    {
    }

    public ActionPreferenceStopException(string message)
        : base(message)
        => SetError("ActionPreferenceStop", ErrorCategory.OperationStopped);

    public ActionPreferenceStopException(string message, Exception innerException)
        : base(message, innerException)
        => SetError("ActionPreferenceStop", ErrorCategory.OperationStopped);

    internal ActionPreferenceStopException(ErrorRecord errorRecord, string message)
        : this(message)
        => _errorRecord = errorRecord;

    public override ErrorRecord ErrorRecord => _errorRecord ?? base.ErrorRecord;
}

public class CmdletInvocationException : RuntimeException
{
    private readonly ErrorRecord _errorRecord;

    public CmdletInvocationException()
    {
    }

    public CmdletInvocationException(string message)
        : base(message)
    {
    }

    public CmdletInvocationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CmdletInvocationException(ErrorRecord errorRecord)
        : base(MessageOf(errorRecord), errorRecord.Exception)
        => _errorRecord = errorRecord;

    internal CmdletInvocationException(Exception exception, InvocationInfo invocation)
        : base(MessageOf(exception), exception)
    {
        _errorRecord = exception is IContainsErrorRecord { ErrorRecord: { } record }
            ? new ErrorRecord(record, exception)
            : new ErrorRecord(exception, exception.GetType().FullName, ErrorCategory.NotSpecified, null);
        _errorRecord.SetInvocationInfo(invocation);
    }

    public override ErrorRecord ErrorRecord => _errorRecord ?? base.ErrorRecord;
}

public class CommandNotFoundException : RuntimeException
{
    public CommandNotFoundException()
    {
    }

    public CommandNotFoundException(string message)
        : base(message)
    {
    }

    public CommandNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CommandNotFoundException(string message, string commandName)
        : base(message)
    {
        CommandName = commandName;
        SetError(nameof(CommandNotFoundException), ErrorCategory.ObjectNotFound, commandName);
    }

    public string CommandName { get; set; } = string.Empty;
}

public class MetadataException : RuntimeException
{
    public MetadataException()
        : this(typeof(MetadataException).FullName)
    {
    }

    public MetadataException(string message)
        : base(message)
        => SetError("MetadataException", ErrorCategory.MetadataError);

    public MetadataException(string message, Exception innerException)
        : base(message, innerException)
        => SetError("MetadataException", ErrorCategory.MetadataError);
}

public class ValidationMetadataException : MetadataException
{
    public ValidationMetadataException()
    {
    }

    public ValidationMetadataException(string message)
        : base(message)
    {
    }

    public ValidationMetadataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ValidationMetadataException(string errorId, string message)
        : base(message)
        => SetError(errorId, ErrorCategory.MetadataError);
}

public class ArgumentTransformationMetadataException : MetadataException
{
    public ArgumentTransformationMetadataException()
    {
    }

    public ArgumentTransformationMetadataException(string message)
        : base(message)
    {
    }

    public ArgumentTransformationMetadataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public abstract class FlowControlException : SystemException
{
    internal FlowControlException()
    {
    }
}
