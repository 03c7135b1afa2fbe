using System.Collections.ObjectModel;
using System.Globalization;

namespace System.Management.Automation;

public interface IContainsErrorRecord
{
    ErrorRecord ErrorRecord { get; }
}

public class ErrorRecord
{
    private readonly string _errorId;

    public ErrorRecord(Exception exception, string errorId, ErrorCategory errorCategory, object targetObject)
    {
        Exception = exception ?? throw new PSArgumentNullException(nameof(exception));
        _errorId = errorId ?? string.Empty;
        TargetObject = targetObject;
        CategoryInfo = new ErrorCategoryInfo(this, errorCategory);
    }

    public ErrorRecord(ErrorRecord errorRecord, Exception replaceParentContainsErrorRecordException)
    {
        ArgumentNullException.ThrowIfNull(errorRecord);
        Exception = replaceParentContainsErrorRecordException is not null && errorRecord.Exception is ParentContainsErrorRecordException
            ? replaceParentContainsErrorRecordException
            : errorRecord.Exception;
        _errorId = errorRecord._errorId;
        TargetObject = errorRecord.TargetObject;
        CategoryInfo = new ErrorCategoryInfo(this, errorRecord.CategoryInfo);
        InvocationInfo = errorRecord.InvocationInfo;
        if (errorRecord.ErrorDetails is { } details) ErrorDetails = new ErrorDetails(details.Message) { RecommendedAction = details.RecommendedAction };
    }

    public Exception Exception { get; }

    public object TargetObject { get; private set; }

    public ErrorCategoryInfo CategoryInfo { get; }

    public ErrorDetails ErrorDetails { get; set; }

    public InvocationInfo InvocationInfo { get; private set; }

    public ReadOnlyCollection<int> PipelineIterationInfo { get; } = new([]);

    public string ScriptStackTrace { get; internal set; } = string.Empty;

    public string FullyQualifiedErrorId
    {
        get
        {
            var typeName = (InvocationInfo?.MyCommand as CmdletInfo)?.ImplementingType.FullName ?? string.Empty;
            return typeName.Length == 0 || _errorId.Length == 0 ? _errorId + typeName : $"{_errorId},{typeName}";
        }
    }

    public override string ToString()
        => !string.IsNullOrEmpty(ErrorDetails?.Message) ? ErrorDetails.Message
            : string.IsNullOrEmpty(Exception.Message) ? Exception.ToString()
            : Exception.Message;

    internal void SetInvocationInfo(InvocationInfo invocation)
    {
        InvocationInfo = invocation;
        if (string.IsNullOrEmpty(CategoryInfo.Activity)) CategoryInfo.Activity = invocation?.MyCommand?.Name ?? string.Empty;
    }

    internal void SetTargetObject(object target) => TargetObject = target;
}

public class ErrorCategoryInfo
{
    private readonly ErrorRecord _errorRecord;
    private string _activity = string.Empty;
    private string _reason;
    private string _targetName;
    private string _targetType;

    internal ErrorCategoryInfo(ErrorRecord errorRecord, ErrorCategory category)
    {
        _errorRecord = errorRecord;
        Category = category;
    }

    internal ErrorCategoryInfo(ErrorRecord errorRecord, ErrorCategoryInfo other)
        : this(errorRecord, other.Category)
    {
        _activity = other._activity;
        _reason = other._reason;
        _targetName = other._targetName;
        _targetType = other._targetType;
    }

    public ErrorCategory Category { get; }

    public string Activity
    {
        get => _activity;
        set => _activity = value ?? string.Empty;
    }

    public string Reason
    {
        get => _reason ?? _errorRecord.Exception.GetType().Name;
        set => _reason = value;
    }

    public string TargetName
    {
        get => _targetName ?? TextOf(_errorRecord.TargetObject);
        set => _targetName = value;
    }

    public string TargetType
    {
        get => _targetType ?? LanguagePrimitives.Unwrap(_errorRecord.TargetObject)?.GetType().Name ?? string.Empty;
        set => _targetType = value;
    }

    public string GetMessage() => GetMessage(CultureInfo.CurrentUICulture);

    public string GetMessage(CultureInfo uiCultureInfo)
        => string.Format(
            uiCultureInfo,
            "{4}: ({1}:{2}) [{0}], {3}",
            Shorten(Activity),
            Shorten(TargetName),
            Shorten(TargetType),
            _reason is null ? Reason : Shorten(_reason),
            Category == ErrorCategory.DeadlockDetected ? "Deadlock detected" : Category.ToString());

    public override string ToString() => GetMessage();

    private static string Shorten(string text) => text.Length <= 40 ? text : $"{text[..19]}…{text[^19..]}";

    private static string TextOf(object target)
    {
        try
        {
            return target?.ToString() ?? string.Empty;
        }
        catch (Exception)
        {
            return string.Empty;
        }
    }
}

public class ErrorDetails(string message)
{
    public string Message { get; } = message ?? string.Empty;

    public string RecommendedAction { get; set; } = string.Empty;

    public override string ToString() => Message;
}
